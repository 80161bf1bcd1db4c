import {parseArgs} from 'node:util';

export type Options = Readonly<{
	wantsHelp: boolean;
	/** How often each process is started. */
	runs: number;
	/** Those to measure. */
	groups: readonly string[];
}>;

const usualRuns = 12;

export const helpText = (groups: readonly string[]): string => `npm run bench -- [--runs <number>] [group …]

--runs   how often each process is started; ${usualRuns} unless said, which takes about 80 seconds
group    ${groups.join(', ')}; all of them unless said
`;

/**
@param argv - What was typed after the name of the program.
@param known - Names of all groups.
@throws {TypeError} If it cannot be understood.
*/
export const parseOptions = (argv: readonly string[], known: readonly string[]): Options => {
	const {values, positionals} = parseArgs({
		args: [...argv],
		allowPositionals: true,
		options: {runs: {type: 'string'}, help: {type: 'boolean', default: false}},
	});
	const runs = Number(values.runs ?? usualRuns);
	if (!Number.isInteger(runs) || runs < 1) {
		throw new TypeError(`Not a number of runs: ${values.runs}`);
	}

	const unknown = positionals.find(name => !known.includes(name));
	if (unknown !== undefined) {
		throw new TypeError(`No group is called ${unknown}`);
	}

	return {wantsHelp: values.help, runs, groups: positionals.length === 0 ? known : positionals};
};
