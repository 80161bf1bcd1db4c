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

	const signals = listenToSignals();
	try {
		return await Promise.race([
			program.ended.then(() => 0),
			signals.received,
			app.waitUntilExit().then(() => 0),
		]);
	} finally {
		signals.stop();
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

const listenToSignals = () => {
	const {promise: received, resolve} = Promise.withResolvers<number>();
	const listener = (signal: (typeof endingSignals)[number]): void => resolve(128 + constants.signals[signal]);
	for (const signal of endingSignals) {
		process.on(signal, listener);
	}

	return {
		received,
		stop: () => {
			for (const signal of endingSignals) {
				process.off(signal, listener);
			}
		},
	};
};
