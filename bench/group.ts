import type {Workplace} from './workplace.ts';

/** Measurements that belong together; their baseline is measured with them. */
export type Group = Readonly<{
	/** As it is called on the command line. */
	name: string;
	title: string;
	/**
	@param runs - How often a process is started; keys are pressed as often as their percentiles need.
	@returns A table, as text.
	*/
	run: (workplace: Workplace, runs: number) => Promise<string>;
}>;
