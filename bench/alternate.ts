import type {Timing} from './timing-table.ts';

/** One run, in milliseconds. */
export type Sample = Readonly<{
	milliseconds: number;
	/** `undefined` where it is not known. */
	processorMilliseconds?: number | undefined;
}>;

/** Something to measure over and over. */
export type Scenario = Omit<Timing, 'milliseconds' | 'processorMilliseconds'> &
	Readonly<{measure: () => Promise<Sample>}>;

/**
Measure every scenario once in each round.

In turns, so that whatever else the machine does in the meantime falls on all of them alike; each round begins with
another one, so that none always comes after the same. A first round does not count: it fills the caches of the disk
and of the compiler, as they are for whoever uses the program every day.
*/
export const alternate = async (
	scenarios: readonly Scenario[],
	rounds: number,
): Promise<readonly Timing[]> => {
	const measured = scenarios.map(scenario => ({scenario, samples: [] as Sample[]}));
	for (const {measure} of scenarios) {
		await measure();
	}

	for (let round = 0; round < rounds; round++) {
		for (const {scenario, samples} of rotated(measured, round)) {
			samples.push(await scenario.measure());
		}
	}

	return measured.map(({scenario: {measure, ...timing}, samples}) => ({
		...timing,
		milliseconds: samples.map(({milliseconds}) => milliseconds),
		processorMilliseconds: samples
			.map(({processorMilliseconds}) => processorMilliseconds)
			.filter(value => value !== undefined),
	}));
};

const rotated = <Value>(values: readonly Value[], places: number): readonly Value[] => {
	const first = places % values.length;
	return [...values.slice(first), ...values.slice(0, first)];
};
