import {expect, test} from 'vitest';
import type {TestTerminal} from '../helpers/terminal.js';
import {createWorkplace} from './workplace.js';

/** Every row has its own line of the terminal, and the frames reach from edge to edge. */
const expectRightPicture = (terminal: TestTerminal): void => {
	const {buffer, columns, rows} = terminal;
	const text = terminal.screen();
	const isWrapped = Array.from({length: rows}, (_, y) => buffer.getLine(buffer.baseY + y)?.isWrapped);
	expect(isWrapped, text).not.toContain(true);
	const lines = text.split('\n');
	expect(lines).toHaveLength(rows);
	expect(lines[0]).toMatch(/^ stsui .*us-east-1$/);
	expect(lines.at(-1)).toMatch(/^ enter assume .*q quit$/);
	const bottom = lines.findLastIndex(line => line.startsWith('╰'));
	expect(bottom).toBeGreaterThanOrEqual(rows - 4);
	const body = lines.slice(1, bottom + 1);
	expect(body[0]).toMatch(/^╭.*╮$/);
	expect(body.at(-1)).toMatch(/^╰.*╯$/);
	for (const line of body) {
		// Every character here is one cell wide.
		expect([...line], text).toHaveLength(columns);
		expect(line).toMatch(/^[│╭╰].*[│╮╯]$/);
	}
};

/** A frame of this size has been drawn to its end. */
const whole = (columns: number, rows: number) => (screen: string) => {
	const lines = screen.split('\n');
	const [header = ''] = lines;
	return (
		lines.length === rows &&
		[...(lines[1] ?? '')].length === columns &&
		header.endsWith('us-east-1') &&
		(lines.at(-1) ?? '').endsWith('q quit')
	);
};

test.concurrent.for([
	[40, 10],
	[60, 20],
	[80, 24],
	[120, 40],
	[200, 60],
] as const)('at %ix%i nothing is cut off and every frame is closed', async ([columns, rows]) => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles({columns, rows});
	terminal.press('enter');
	await terminal.waitFor('● ');
	await terminal.waitFor(whole(columns, rows));
	expectRightPicture(terminal);
	terminal.press('tab');
	await terminal.waitFor('╭ Sessions 1');
	await terminal.waitFor(whole(columns, rows));
	expectRightPicture(terminal);
});

test.concurrent('it lives through every size, and the picture is right at the end', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles({columns: 100, rows: 30});
	const sizes = [
		[1, 1],
		[200, 60],
		[40, 10],
		[39, 9],
		[2, 50],
		[500, 3],
		[80, 24],
	] as const;
	for (let times = 0; times < 5; times++) {
		for (const [columns, rows] of sizes) {
			terminal.resize(columns, rows);
		}
	}

	await terminal.waitFor(whole(80, 24));
	expectRightPicture(terminal);

	// The same with time to draw each.
	terminal.resize(39, 9);
	await terminal.waitFor(/^stsui needs 40x10; here are 39x9\.$/m);
	expect(terminal.screen().trim()).toBe('stsui needs 40x10; here are 39x9.');
	terminal.resize(40, 10);
	await terminal.waitFor(whole(40, 10));
	expectRightPicture(terminal);
	terminal.resize(1, 1);
	terminal.resize(200, 60);
	await terminal.waitFor(whole(200, 60));
	expectRightPicture(terminal);
	terminal.press('enter');
	await terminal.waitFor('000123456789-Auditor is live');
	terminal.press('q');
	expect(await terminal.exited).toEqual({exitCode: 0, signal: null});
	expect(terminal.primaryScreen()).toBe('');
});
