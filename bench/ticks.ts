import {setTimeout} from 'node:timers/promises';
import type {TestTerminal} from '../test/helpers/terminal.ts';
import type {Group} from './group.ts';
import {keepSessions, startSts} from './kept-sessions.ts';
import {processorTime} from './processor-time.ts';
import {textTable} from './table.ts';
import {open} from './terminal-time.ts';

const seconds = 10;

/** What the switcher costs that is left open: its clock ticks every second. */
export const ticks: Group = {
	name: 'ticks',
	title: `At rest: ${seconds} seconds without a key`,
	run: async workplace => {
		const {stsui, file} = workplace;
		await using sts = await startSts(workplace);
		const twenty = await keepSessions(20, workplace, sts);
		const response = await file('ticking-assertion', sts.assertion());
		await using empty = open(stsui([]));
		await using full = open(stsui(['--assertion', response], twenty));
		await empty.waitFor('Roles');
		await full.waitFor(/Sessions 20/);
		await full.waitFor(/Roles \d/);
		// Everything that comes after the first frame has come by then.
		await setTimeout(2000);
		const [emptyCost, fullCost] = await Promise.all([costOfRest(empty), costOfRest(full)]);
		return textTable([
			['', 'bytes a tick', '% of a core', ''],
			['stsui, nothing loaded', ...emptyCost, ''],
			['stsui, 42 roles and 20 live sessions', ...fullCost, ''],
		]);
	},
};

/** Bytes written in a second, and the share of a core, as text. */
const costOfRest = async (terminal: TestTerminal): Promise<readonly [string, string]> => {
	const bytesBefore = terminal.bytesWritten;
	const timeBefore = processorTime(terminal.pid);
	const start = performance.now();
	await setTimeout(seconds * 1000);
	const timeAfter = processorTime(terminal.pid);
	const passed = performance.now() - start;
	const bytes = (terminal.bytesWritten - bytesBefore) / seconds;
	const share =
		timeBefore === undefined || timeAfter === undefined ? undefined : (timeAfter - timeBefore) / passed;
	return [bytes.toFixed(0), share === undefined ? 'unknown' : (100 * share).toFixed(1)];
};
