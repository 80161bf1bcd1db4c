import {openSync} from 'node:fs';
import {constants} from 'node:os';
import {ReadStream} from 'node:tty';
import {type Instance, type RenderOptions, render} from 'ink';
import {StsuiError} from '../errors.js';
import {type Program, startProgram} from '../program/program.js';
import type {Services} from '../services.js';
import {App} from './app.js';
import {type Theme, themeFor} from './theme.js';

export type SwitcherOptions = {
	readonly services: Services;
	/** A SAML response in any form, to begin with. */
	readonly text: string | undefined;
};

/**
Open the switcher and wait until it is left; the terminal is then as it was.

@returns The exit code: 0 after quitting, 128 and the number of the signal that ended it.
@throws {StsuiError} Of kind `usage` if there is no terminal to draw on.
*/
export const openSwitcher = async ({services, text}: SwitcherOptions): Promise<number> => {
	requireTerminal();
	const {stdout} = process;
	const keyboard = openKeyboard();
	const program = startProgram(services, {
		columns: stdout.columns,
		rows: stdout.rows,
		regionWishes: services.regionWishes,
		canSignIn: services.signIn !== undefined,
	});
	if (text !== undefined) {
		program.dispatch({type: 'text-pasted', text});
	}

	const resize = (): void => program.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
	stdout.on('resize', resize);
	const app = renderSwitcher(program, themeFor(process.env), {stdin: keyboard, stdout});

	const signals = listenForEnd();
	try {
		return await Promise.race([
			program.ended.then(() => 0),
			signals.received,
			app.waitUntilExit().then(() => 0),
		]);
	} finally {
		signals.expectEnd();
		stdout.off('resize', resize);
		program.stop();
		app.unmount();
		await app.waitUntilExit();
		if (keyboard !== process.stdin) {
			keyboard.destroy();
		}
	}
};

/** Draw the program on a terminal, and take its keys. */
export const renderSwitcher = (
	program: Program,
	theme: Theme,
	streams: Pick<RenderOptions, 'stdin' | 'stdout'>,
): Instance =>
	render(<App program={program} theme={theme} />, {
		...streams,
		alternateScreen: true,
		incrementalRendering: true,
		// Ink holds back where it sees CI; that this is a terminal has been looked at.
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps: 60,
	});

const requireTerminal = (): void => {
	if (!process.stdout.isTTY || process.env.TERM === 'dumb') {
		throw new StsuiError('The switcher needs a terminal to draw on, and this is none.', {
			kind: 'usage',
			hint: 'Use a command instead: stsui --help lists them.',
		});
	}
};

/** Standard input; if something else was piped into it, the terminal itself. */
const openKeyboard = (): ReadStream => {
	if (process.stdin.isTTY) {
		return process.stdin;
	}

	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch (cause) {
		throw new StsuiError(
			'The switcher finds no keyboard: standard input is no terminal, and there is no /dev/tty.',
			{
				kind: 'usage',
				hint: 'Use a command instead: stsui --help lists them.',
				cause,
			},
		);
	}
};

const endingSignals = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/**
The first signal ends the switcher, and so does an error that nobody caught; the next signal ends the process.

For good: packages that write files listen as well, and send the signal once more when they are done. Nobody listening
by then, it would kill the process before it has cleared away what it must.
*/
const listenForEnd = () => {
	const {promise: received, resolve, reject} = Promise.withResolvers<number>();
	let isEnding = false;
	for (const signal of endingSignals) {
		const exitCode = 128 + constants.signals[signal];
		process.on(signal, () => {
			if (isEnding) {
				process.exit(exitCode);
			}

			isEnding = true;
			resolve(exitCode);
		});
	}

	process.on('uncaughtException', reject);
	return {
		received,
		expectEnd: () => {
			isEnding = true;
		},
	};
};
