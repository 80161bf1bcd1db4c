import {median, percentile} from './statistics.ts';
import {textTable} from './table.ts';

/** At most so many times the baseline, or so many milliseconds; compared with the median. */
export type Goal = Readonly<{times: number} | {milliseconds: number}>;

export type Timing = Readonly<{
	name: string;
	/** By the clock, one for each run. */
	milliseconds: readonly number[];
	/** What processors were busy with it, in milliseconds, one for each run; empty where that is not known. */
	processorMilliseconds?: readonly number[];
	/** Name of the timing that this one is compared with; without one it is a baseline itself. */
	baseline?: string;
	goal?: Goal;
	remark?: string;
}>;

/**
Milliseconds, each with its ratio to that of the baseline, a row for each timing.

The median is what people wait for. Where other programs run too, the least and the processor's time vary less.
*/
export const timingTable = (timings: readonly Timing[]): string => {
	const measures = timings.some(({processorMilliseconds = []}) => processorMilliseconds.length > 0)
		? [...clockMeasures, processorMeasure]
		: clockMeasures;
	return textTable([
		['', ...measures.flatMap(({head}) => [head, 'ratio']), 'p99', 'goal', ''],
		...timings.map(timing => [
			timing.name,
			...measures.flatMap(({of}) => [
				of(timing).toFixed(1),
				times(of(timing) / of(baselineOf(timing, timings))),
			]),
			percentile(timing.milliseconds, 99).toFixed(1),
			goalText(timing.goal),
			[verdict(timing, timings), timing.remark].filter(text => text !== undefined).join('; '),
		]),
	]);
};

type Measure = Readonly<{head: string; of: (timing: Timing) => number}>;

const clockMeasures: readonly Measure[] = [
	{head: 'median ms', of: ({milliseconds}) => median(milliseconds)},
	{head: 'least', of: ({milliseconds}) => Math.min(...milliseconds)},
];

const processorMeasure: Measure = {
	head: 'processor',
	of: ({processorMilliseconds = []}) => median(processorMilliseconds),
};

/** How many times as long the one takes as the other: the quotient of their medians. */
export const ratio = (timing: Timing, baseline: Timing): number =>
	median(timing.milliseconds) / median(baseline.milliseconds);

/** `1.25×` */
export const times = (factor: number): string => `${factor.toFixed(2)}×`;

/** @throws If no timing has that name. */
export const timingNamed = (name: string, timings: readonly Timing[]): Timing => {
	const timing = timings.find(timing => timing.name === name);
	if (timing === undefined) {
		throw new Error(`Nothing called “${name}” was measured`);
	}

	return timing;
};

const baselineOf = (timing: Timing, timings: readonly Timing[]): Timing =>
	timing.baseline === undefined ? timing : timingNamed(timing.baseline, timings);

const goalText = (goal: Goal | undefined): string => {
	if (goal === undefined) {
		return '';
	}

	return 'times' in goal ? `${goal.times}×` : `${goal.milliseconds} ms`;
};

const verdict = (timing: Timing, timings: readonly Timing[]): string | undefined => {
	const {goal, milliseconds} = timing;
	if (goal === undefined) {
		return undefined;
	}

	const isMet =
		'times' in goal
			? ratio(timing, baselineOf(timing, timings)) <= goal.times
			: median(milliseconds) <= goal.milliseconds;
	return isMet ? 'met' : 'missed';
};
