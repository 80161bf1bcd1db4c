/**
Ends a run with its totals, alone on the last line: `812 passed, 0 failed`.
*/
import type {Reporter, TestModule} from 'vitest/node';

type Totals = Readonly<{passed: number; failed: number; skipped: number}>;

export default class TotalsReporter implements Reporter {
	#totals: Totals | undefined;

	onInit(): void {
		// Whatever the runner and its other reporters have to say, they have said when the process exits.
		process.once('exit', exitCode => {
			if (this.#totals) process.stdout.write(`${totalsLine(this.#totals, exitCode)}\n`);
		});
	}

	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		this.#totals = countTotals(modules, errors.length);
	}
}

/** A file that does not load, a hook of a suite that throws and an error outside any test count as failed tests. */
const countTotals = (modules: readonly TestModule[], errorCount: number): Totals => {
	const count = (state: 'passed' | 'failed' | 'skipped') =>
		modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);
	const brokenSuites = modules
		.flatMap(module => [module, ...module.children.allSuites()])
		.filter(suite => suite.errors().length > 0);
	return {
		passed: count('passed'),
		failed: count('failed') + brokenSuites.length + errorCount,
		skipped: count('skipped'),
	};
};

/** A run that failed for a reason of its own, such as finding no test at all, never says `0 failed`. */
const totalsLine = ({passed, failed, skipped}: Totals, exitCode: number): string => {
	const atLeast = exitCode === 0 ? 0 : 1;
	const line = `${passed} passed, ${Math.max(failed, atLeast)} failed`;
	return skipped > 0 ? `${line}, ${skipped} skipped` : line;
};
