/**
Where the built program is tried: a sandbox, the demo's STS on loopback, and an assertion that it takes, in a file.
*/
import {writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {startDemoSts} from '../../source/demo/demo-sts.js';
import type {ProgramOptions} from '../helpers/pseudo-terminal.js';
import {commandFile, createSandbox, type Sandbox} from '../helpers/sandbox.js';
import {openTerminal, type TestTerminal} from '../helpers/terminal.js';

export type TerminalOptions = Pick<ProgramOptions, 'columns' | 'rows' | 'environment' | 'cwd'>;

export type Workplace = Readonly<{
	sandbox: Sandbox;
	/** A SAML response, fresh at the start. */
	assertion: string;
	assertionFile: string;
	/** Of the sandbox, and STS is the one of the demo. */
	environment: Readonly<Record<string, string>>;
	/** Start stsui in a terminal. */
	open: (args?: readonly string[], options?: TerminalOptions) => TestTerminal;
	/** The same without an assertion, once it takes one. */
	openEmpty: (options?: TerminalOptions) => Promise<TestTerminal>;
	/** The same with the assertion loaded, once its roles are there. */
	openWithRoles: (options?: TerminalOptions) => Promise<TestTerminal>;
	/** Start another program there. */
	openProgram: (command: string, args: readonly string[], options?: TerminalOptions) => TestTerminal;
	[Symbol.asyncDispose]: () => Promise<void>;
}>;

/** The program and its arguments, as somebody types them who has it installed. */
export const stsui = (...args: readonly string[]): readonly string[] => [
	process.execPath,
	commandFile,
	...args,
];

/** @param stsNow - The clock of STS, which makes the sessions as short or long as a test wants them. */
export const createWorkplace = async ({
	stsNow = () => new Date(),
}: {
	readonly stsNow?: () => Date;
} = {}): Promise<Workplace> => {
	const [sandbox, sts] = await Promise.all([createSandbox(), startDemoSts({now: stsNow})]);
	const assertion = demoAssertion(new Date());
	const assertionFile = path.join(sandbox.directory, 'assertion');
	await writeFile(assertionFile, assertion, {mode: 0o600});
	const environment = {
		...sandbox.environment,
		AWS_ENDPOINT_URL_STS: sts.url,
		// Wherever temporary files go, what is compiled already is not compiled again.
		NODE_COMPILE_CACHE: path.join(tmpdir(), 'node-compile-cache'),
	};

	const openProgram: Workplace['openProgram'] = (command, args, options = {}) =>
		openTerminal({
			command,
			args,
			...options,
			cwd: options.cwd ?? sandbox.directory,
			environment: {...environment, ...options.environment},
		});
	const open: Workplace['open'] = (args = [], options = {}) => {
		const [command = '', ...rest] = stsui(...args);
		return openProgram(command, rest, options);
	};

	return {
		sandbox,
		assertion,
		assertionFile,
		environment,
		open,
		openEmpty: async options => {
			const terminal = open([], options);
			await terminal.waitFor(screen => /no assertion loaded/.test(screen) && terminal.modes().bracketedPaste);
			return terminal;
		},
		openWithRoles: async options => {
			const terminal = open(['--assertion', assertionFile], options);
			await terminal.waitFor('42 roles for jane.doe@example.com');
			return terminal;
		},
		openProgram,
		[Symbol.asyncDispose]: async () => {
			await sts.close();
			await sandbox.remove();
		},
	};
};

/** Put the cursor on a role by the filter, and assume it. */
export const assume = async (terminal: TestTerminal, role: string): Promise<void> => {
	terminal.press('/');
	await terminal.waitFor('esc back');
	terminal.type(role);
	await terminal.waitFor(`/ ${role}`);
	terminal.press('enter');
};
