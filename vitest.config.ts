import {defineConfig} from 'vitest/config';

export default defineConfig({
	// As in the build: the development runtime of React is another one.
	oxc: {jsx: {runtime: 'automatic', development: false}},
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		reporters: ['default', './test/helpers/totals-reporter.ts'],
		testTimeout: 20_000,
		// Ink prints only the last frame when it sees CI.
		env: {CI: '', NODE_ENV: 'production'},
	},
});
