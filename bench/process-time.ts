import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import type {Sample} from './alternate.ts';

/** What is measured is always Node, with a program of ours or without. */
export type Program = Readonly<{
	/** Of Node, hence first of all the file to run. */
	args: readonly string[];
	/** All that the process has of an environment. */
	environment: Readonly<Record<string, string>>;
}>;

/**
The time from the start of a process until it has ended and all that it printed has been read.

@param expected - What it has to print: a command that fails at once is no fast command.
@throws If it prints something else, or fails.
*/
export const processTime = async ({args, environment}: Program, expected: string): Promise<Sample> => {
	const start = performance.now();
	const child = spawn(process.execPath, args, {env: environment, stdio: ['ignore', 'pipe', 'pipe']});
	const [stdout, stderr, [exitCode]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'close'),
	]);
	const milliseconds = performance.now() - start;
	if (exitCode !== 0 || !stdout.includes(expected)) {
		throw new Error(
			`node ${args.join(' ')}: expected “${expected}”, but exit code ${exitCode} and:\n${stdout}${stderr}`,
		);
	}

	return {milliseconds};
};
