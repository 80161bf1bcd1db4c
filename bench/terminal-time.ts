/**
Times as a person before a terminal has them: until the screen shows it, parsed by a model of a terminal.
*/
import {setTimeout} from 'node:timers/promises';
import {openTerminal, type TestTerminal} from '../test/helpers/terminal.ts';
import type {Sample} from './alternate.ts';
import type {Program} from './process-time.ts';
import {processorTime} from './processor-time.ts';

export const columns = 120;
export const rows = 40;

/** Milliseconds in which a program has to do what it is asked; it is killed then. */
const patience = 20_000;

/** Start a program in a terminal of {@link columns} by {@link rows}. */
export const open = ({args, environment}: Program): TestTerminal =>
	openTerminal({command: process.execPath, args, environment, columns, rows});

/** The time from the start of a program until the screen shows what is expected. */
export const firstFrameTime = async (program: Program, expected: string | RegExp): Promise<Sample> => {
	const start = performance.now();
	await using terminal = open(program);
	await terminal.waitFor(expected, {deadline: patience});
	const milliseconds = performance.now() - start;
	const processorMilliseconds = processorTime(terminal.pid);
	await quit(terminal);
	return {milliseconds, processorMilliseconds};
};

/**
Milliseconds from a key until the screen shows what it changes.

@param part - The part of the screen that the key changes and nothing else does, least of all the clock.
*/
export const keyTime = async (
	terminal: TestTerminal,
	key: string,
	part: (screen: string) => string,
): Promise<number> => {
	const before = part(terminal.screen());
	const start = performance.now();
	terminal.press(key);
	await terminal.waitFor(screen => part(screen) !== before, {deadline: patience});
	return performance.now() - start;
};

/**
The time from a paste until the screen shows what is made of it.

@param ready - What the program shows once it takes a paste.
*/
export const pasteTime = async (
	program: Program,
	{ready, text, expected}: Readonly<{ready: string; text: string; expected: string | RegExp}>,
): Promise<Sample> => {
	await using terminal = open(program);
	await terminal.waitFor(screen => screen.includes(ready) && terminal.modes().bracketedPaste, {
		deadline: patience,
	});
	const start = performance.now();
	terminal.paste(text);
	await terminal.waitFor(expected, {deadline: patience});
	const milliseconds = performance.now() - start;
	await quit(terminal);
	return {milliseconds};
};

/** End the program as a person does: what is killed cannot leave its compiled code for the next start. */
const quit = async (terminal: TestTerminal): Promise<void> => {
	terminal.press('ctrl+c');
	await Promise.race([terminal.exited, setTimeout(patience, undefined, {ref: false})]);
};
