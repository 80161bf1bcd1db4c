import type {Invocation, Outcome} from './commands/command.js';
import {parseCommandLine} from './commands/parse.js';
import {commands} from './commands/table.js';
import {exitCodes, explain} from './errors.js';

const oldestNode = 22;

/** Do what the command line says; everything that is printed, and the exit code, come from here. */
export const main = async (argv: readonly string[]): Promise<void> => {
	mentionOldNode();
	process.stdout.on('error', stopWriting);
	try {
		const outcome = await dispatch(argv);
		process.stderr.write(outcome.stderr ?? '');
		process.stdout.write(outcome.stdout ?? '');
		process.exitCode = outcome.exitCode ?? exitCodes.done;
	} catch (error) {
		process.exitCode = report(error);
	}

	await Promise.all([process.stdout, process.stderr].map(allWritten));
	// Whatever still runs is not waited for: a clipboard program that hangs would keep the terminal.
	process.exit();
};

const allWritten = async (stream: NodeJS.WriteStream): Promise<void> =>
	new Promise(resolve => {
		stream.write('', () => resolve());
	});

const stopWriting = (error: NodeJS.ErrnoException): never => {
	// Whoever reads our output may stop early, and a terminal may go away; that is no error.
	if (error.code === 'EPIPE' || error.code === 'EIO') {
		process.exit(exitCodes.done);
	}

	process.stderr.write(`stsui: The output cannot be written (${error.code}).\n`);
	process.exit(exitCodes.failed);
};

const dispatch = async (argv: readonly string[]): Promise<Outcome> => {
	const parsed = await parseCommandLine(argv, commands);
	if (parsed.wantsHelp) {
		const {commandHelp, generalHelp} = await import('./commands/help.js');
		return {stdout: parsed.command.name === '' ? generalHelp(commands) : commandHelp(parsed.command)};
	}

	const [{run}, {createNodeServices}] = await Promise.all([
		parsed.command.load(),
		import('./node-services.js'),
	]);
	const createServices: Invocation['createServices'] = options =>
		createNodeServices({environment: process.env, ...options});
	return run({
		positionals: parsed.positionals,
		value: name => asText(parsed.values[name]),
		has: name => parsed.values[name] === true,
		services: createServices({}),
		createServices,
		pipedText,
	});
};

const asText = (value: string | boolean | undefined): string | undefined =>
	typeof value === 'string' ? value : undefined;

const pipedText = async (): Promise<string | undefined> => {
	if (process.stdin.isTTY) {
		return undefined;
	}

	const [{buffer}, {textOfBytes}] = await Promise.all([
		import('node:stream/consumers'),
		import('./text-of-bytes.js'),
	]);
	return textOfBytes(await buffer(process.stdin));
};

/** @returns The exit code. */
const report = (error: unknown): number => {
	const {message, hint, kind} = explain(error);
	process.stderr.write(`stsui: ${message}\n`);
	if (hint !== undefined) {
		process.stderr.write(`       ${hint}\n`);
	}

	if (kind === 'bug' && error instanceof Error) {
		process.stderr.write(`${error.stack ?? ''}\n`);
	}

	return exitCodes[kind];
};

const mentionOldNode = (): void => {
	const [major = '0'] = process.versions.node.split('.');
	if (Number(major) < oldestNode) {
		process.stderr.write(
			`stsui: Node ${process.versions.node} is not supported, ${oldestNode} or newer is; going on.\n`,
		);
	}
};
