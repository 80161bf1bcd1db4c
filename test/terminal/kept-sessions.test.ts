import {lstatSync, readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import type {TestTerminal} from '../helpers/terminal.js';
import {assume, createWorkplace, stsui, type Workplace} from './workplace.js';

/** Room for whole names. */
const large = {columns: 120, rows: 60} as const;

type Listed = {readonly name: string; readonly status: string};

const keptSessions = async ({sandbox}: Workplace): Promise<readonly string[]> => {
	const {stdout, stderr, exitCode} = await sandbox.run(['sessions', '--json']);
	expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
	return (JSON.parse(stdout) as readonly Listed[]).map(({name}) => name).sort();
};

const shownSessions = (terminal: TestTerminal): readonly string[] =>
	[...terminal.screen().matchAll(/[●◐] (?<name>\d{12}-[\w-]+) .*\d:\d\d/g)]
		.map(({groups}) => groups?.name ?? '')
		.sort();

const expectPrivate = (directory: string): void => {
	expect(lstatSync(directory).mode & 0o777).toBe(0o700);
	const entries = readdirSync(directory, {recursive: true, withFileTypes: true});
	expect(entries.length).toBeGreaterThan(0);
	for (const entry of entries) {
		const {mode} = lstatSync(path.join(entry.parentPath, entry.name));
		expect(`${entry.name} ${(mode & 0o777).toString(8)}`).toBe(
			`${entry.name} ${entry.isDirectory() ? '700' : '600'}`,
		);
	}
};

test.concurrent('sessions are there again after quitting, each with its timer', async () => {
	await using place = await createWorkplace();
	await using first = await place.openWithRoles();
	first.press('enter', 'down', 'enter');
	await first.waitFor('╭ Sessions 2');
	first.press('q');
	await first.exited;

	await using second = place.open([], large);
	await second.waitFor('╭ Sessions 2');
	expect(shownSessions(second)).toEqual(['000123456789-Auditor', '000123456789-IncidentResponder']);
	await second.waitFor(/● 000123456789-Auditor .*59:5\d/);
	second.press('tab', 'c');
	await second.waitFor(/Sent exports for 000123456789-\w+ \(\w+\) to the terminal/);
});

// Kill it when this many sessions are on the screen, while others are asked for, saved, or drawn.
test.concurrent.for([0, 1, 3, 7])('kill -9 after %i of 12 sessions loses none that was seen', async count => {
	await using place = await createWorkplace();
	await using terminal = place.openProgram(
		'sh',
		['-c', 'umask 000; exec "$@"', 'sh', ...stsui('--assertion', place.assertionFile)],
		large,
	);
	await terminal.waitFor('42 roles');
	// STS takes its time over this one, so that a call is under way at any of these moments.
	await assume(terminal, 'Warehouse');
	await terminal.waitFor(/Warehouse +◌/);
	terminal.press('/');
	await terminal.waitFor('esc back');
	terminal.press('escape');
	await terminal.waitFor('╭ Roles 42');
	terminal.press('g', ...Array.from({length: 12}, () => ['enter', 'down']).flat());
	await terminal.waitFor(() => shownSessions(terminal).length >= count);
	terminal.signal('SIGKILL');
	await terminal.exited;
	const seen = shownSessions(terminal);
	expect(seen.length).toBeGreaterThanOrEqual(count);

	// First of all: whoever reads these files tightens what is too wide.
	expectPrivate(place.sandbox.stsuiDirectory);
	const kept = await keptSessions(place);
	expect(kept).toEqual(expect.arrayContaining([...seen]));

	await using again = await place.openWithRoles(large);
	await again.waitFor(kept.length === 0 ? 'No session yet.' : `╭ Sessions ${kept.length} `);
	expect(shownSessions(again)).toEqual(kept);
	expect(again.screen()).not.toContain('cannot be read');
	await assume(again, 'DnsEditor');
	await again.waitFor('222233334444-DnsEditor is live');
});

test.concurrent('a session that ends while it is looked at says so, stays, and goes with x', async () => {
	const secondsLeft = 6;
	await using place = await createWorkplace({
		stsNow: () => new Date(Date.now() - (3600 - secondsLeft) * 1000),
	});
	await using first = await place.openWithRoles();
	first.press('enter');
	await first.waitFor(/› ◐ 000123456789-Auditor .*0:0\d/);
	await first.waitFor('› ○ 000123456789-Auditor');
	expect(first.screen()).toMatch(/○ 000123456789-Auditor +expired just now/);
	first.press('c');
	await first.waitFor('This session has expired: r assumes the role again.');
	first.press('q');
	await first.exited;

	await using second = place.open();
	await second.waitFor(/○ 000123456789-Auditor +expired/);
	second.press('tab', 'x');
	await second.waitFor('Forgot 000123456789-Auditor.');
	expect(await keptSessions(place)).toEqual([]);
});

test.concurrent('a live session is forgotten only after a question', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles();
	terminal.press('enter');
	await terminal.waitFor('╭ Sessions 1');
	terminal.press('x');
	await terminal.waitFor('› Keep it');
	terminal.press('enter');
	await terminal.waitFor('╭ Details');
	expect(await keptSessions(place)).toEqual(['000123456789-Auditor']);
	terminal.press('x');
	await terminal.waitFor('› Keep it');
	terminal.press('down');
	await terminal.waitFor('› Forget it');
	terminal.press('enter');
	await terminal.waitFor('Forgot 000123456789-Auditor.');
	expect(await keptSessions(place)).toEqual([]);
});

test.concurrent('a role that waits for a fresh assertion is assumed once that is pasted', async () => {
	await using place = await createWorkplace();
	await writeFile(place.assertionFile, demoAssertion(new Date(Date.now() - 10 * 60_000)));
	await using terminal = place.open(['--assertion', place.assertionFile], large);
	await terminal.waitFor('The time in which STS takes this assertion is over: sign in again.');
	terminal.press('enter');
	await terminal.waitFor('needs a fresh assertion: the time to redeem this one is over.');
	terminal.paste(place.assertion);
	await terminal.waitFor('000123456789-Auditor is live');
});
