/**
Measure stsui against the least that Node can do, in one run: `npm run bench -- --help`.
*/
import {firstFrame} from './first-frame.ts';
import type {Group} from './group.ts';
import {keys} from './keys.ts';
import {machine} from './machine.ts';
import {helpText, type Options, parseOptions} from './options.ts';
import {paste} from './paste.ts';
import {startUp} from './start-up.ts';
import {ticks} from './ticks.ts';
import {createWorkplace} from './workplace.ts';

const groups: readonly Group[] = [startUp, firstFrame, keys, ticks, paste];
const names = groups.map(({name}) => name);

const main = async (argv: readonly string[]): Promise<void> => {
	const options = optionsOf(argv);
	if (options === undefined || options.wantsHelp) {
		process.stdout.write(helpText(names));
		return;
	}

	await measure(options);
};

/** What was typed; `undefined`, and the reason printed, if it cannot be understood. */
const optionsOf = (argv: readonly string[]): Options | undefined => {
	try {
		return parseOptions(argv, names);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n`);
		process.exitCode = 2;
		return undefined;
	}
};

const measure = async ({runs, groups: wanted}: Options): Promise<void> => {
	const workplace = await createWorkplace();
	process.once('exit', workplace.remove);
	// A signal alone would end the process without its exit listeners.
	process.once('SIGINT', () => process.exit(130));
	process.once('SIGTERM', () => process.exit(143));

	process.stdout.write(machine(new Date()));
	for (const {title, run} of groups.filter(({name}) => wanted.includes(name))) {
		const table = await run(workplace, runs);
		process.stdout.write(`\n${title}\n${table}`);
	}
};

await main(process.argv.slice(2));
