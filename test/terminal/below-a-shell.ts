/**
stsui as people start it: from a shell, which goes on afterwards and tells in which state it finds the terminal.
*/
import {expect} from 'vitest';
import type {TestTerminal} from '../helpers/terminal.js';
import {stsui, type TerminalOptions, type Workplace} from './workplace.js';

const story = `
echo what was there before
stty -g
sh -c 'echo "pid $$"; exec "$@"' sh "$@"
echo "exit $?"
stty -g
`;

export const openBelowShell = (
	{openProgram}: Workplace,
	args: readonly string[],
	options?: TerminalOptions,
): TestTerminal => openProgram('sh', ['-c', story, 'sh', ...stsui(...args)], options);

/** Of stsui, which the shell told before it became it. */
export const pidOfStsui = (terminal: TestTerminal): number =>
	Number(/^pid (?<pid>\d+)$/m.exec(terminal.primaryScreen())?.groups?.pid);

/** Every line on the primary screen is one of the shell's, and the terminal is set as it was before. */
export const expectAsBefore = async (terminal: TestTerminal, exitCode: number): Promise<void> => {
	expect(await terminal.exited).toEqual({exitCode: 0, signal: null});
	const lines = terminal.primaryScreen().split('\n');
	const [, settingsBefore] = lines;
	expect(settingsBefore).toMatch(/^[\da-f:]{20,}$/);
	expect(lines).toEqual([
		'what was there before',
		settingsBefore,
		`pid ${pidOfStsui(terminal)}`,
		`exit ${exitCode}`,
		settingsBefore,
	]);
	expectPlainModes(terminal);
};

export const expectPlainModes = (terminal: TestTerminal): void =>
	expect(terminal.modes()).toEqual({
		isAlternate: false,
		isCursorHidden: false,
		bracketedPaste: false,
		mouse: false,
		applicationCursor: false,
	});
