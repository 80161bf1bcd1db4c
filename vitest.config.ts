import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		reporters: ['default', './test/helpers/totals-reporter.ts'],
		testTimeout: 20_000,
		// Ink prints only the last frame when it sees CI.
		env: {CI: '', NODE_ENV: 'production'},
	},
});
