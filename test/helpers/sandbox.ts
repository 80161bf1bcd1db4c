/**
A place of its own for one run of stsui: a home, AWS files that do not exist yet, and an environment without anything of the developer's.
*/
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';

export const commandFile = fileURLToPath(new URL('../../distribution/cli.js', import.meta.url));

export type RunOptions = Readonly<{
	/** Standard input; without it there is none (`/dev/null`). */
	input?: string | Uint8Array;
	environment?: Readonly<Record<string, string | undefined>>;
	cwd?: string;
	/** Milliseconds after which the command is killed: `signal` is then `SIGKILL`. */
	deadline?: number;
}>;

export type RunResult = Readonly<{
	stdout: string;
	stderr: string;
	exitCode: number | null;
	signal: NodeJS.Signals | null;
}>;

export type Sandbox = Readonly<{
	directory: string;
	home: string;
	stsuiDirectory: string;
	credentialsFile: string;
	configFile: string;
	environment: Readonly<Record<string, string>>;
	/** Run the built `stsui`, to its end. An exit code other than zero is an answer like any other. */
	run: (args: readonly string[], options?: RunOptions) => Promise<RunResult>;
	remove: () => Promise<void>;
	[Symbol.asyncDispose]: () => Promise<void>;
}>;

export const createSandbox = async (): Promise<Sandbox> => {
	const directory = await mkdtemp(join(tmpdir(), 'stsui-test-'));
	const home = join(directory, 'home');
	await mkdir(home, {mode: 0o700});
	const stsuiDirectory = join(directory, 'stsui');
	const credentialsFile = join(home, '.aws', 'credentials');
	const configFile = join(home, '.aws', 'config');
	const environment = {
		PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
		HOME: home,
		LANG: 'C.UTF-8',
		STSUI_DIR: stsuiDirectory,
		AWS_SHARED_CREDENTIALS_FILE: credentialsFile,
		AWS_CONFIG_FILE: configFile,
	};
	const remove = () => rm(directory, {recursive: true, force: true});
	return {
		directory,
		home,
		stsuiDirectory,
		credentialsFile,
		configFile,
		environment,
		run: (args, options = {}) => runCommand(args, environment, options),
		remove,
		[Symbol.asyncDispose]: remove,
	};
};

const runCommand = async (
	args: readonly string[],
	sandboxEnvironment: Sandbox['environment'],
	{input, environment, cwd, deadline = 15_000}: RunOptions,
): Promise<RunResult> => {
	const child = spawn(process.execPath, [commandFile, ...args], {
		env: {...sandboxEnvironment, ...environment},
		cwd,
		timeout: deadline,
		killSignal: 'SIGKILL',
	});
	// A command that does not read its input closes it; that is no failure of the test.
	child.stdin.on('error', () => undefined);
	child.stdin.end(input);
	const [stdout, stderr, [exitCode, signal]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'exit') as Promise<[RunResult['exitCode'], RunResult['signal']]>,
	]);
	return {stdout, stderr, exitCode, signal};
};
