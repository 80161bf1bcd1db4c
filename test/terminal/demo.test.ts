import {mkdir, readdir} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {demoAliases} from '../../source/demo/demo-world.js';
import {expectAsBefore, openBelowShell} from './below-a-shell.js';
import {createWorkplace} from './workplace.js';

test('the demo shows its roles, counts a session down, and leaves no trace', async () => {
	await using place = await createWorkplace();
	const temporary = path.join(place.sandbox.directory, 'temporary');
	await mkdir(temporary);
	await using terminal = openBelowShell(place, ['demo'], {
		columns: 100,
		rows: 70,
		environment: {TMPDIR: temporary},
	});

	await terminal.waitFor('42 roles for jane.doe@example.com');
	const accounts = Object.entries(demoAliases());
	expect(accounts).toHaveLength(8);
	for (const [accountId, alias] of accounts) {
		expect(terminal.screen()).toMatch(new RegExp(`│ ${alias} +${accountId} `));
	}
	expect(await readdir(temporary)).toEqual([expect.stringMatching(/^stsui-demo-/)]);

	terminal.press('down', 'enter');
	await terminal.waitFor(/acme-billing-BillingViewer is live for (?:1:00:00|59:5\d)\./);
	await terminal.waitFor('› ● acme-billing-BillingViewer');
	const secondsLeft = (): number => {
		const row = /› {3}BillingViewer +● (?:1:00:00|(\d+):(\d+)) /.exec(terminal.screen());
		return row?.[1] === undefined ? Number.NaN : Number(row[1]) * 60 + Number(row[2]);
	};
	await terminal.waitFor(() => secondsLeft() < 3600);
	const first = secondsLeft();
	await terminal.waitFor(() => secondsLeft() < first);
	expect(secondsLeft()).toBeGreaterThan(3580);

	terminal.press('?');
	await terminal.waitFor('╭ Keys');
	expect(terminal.screen()).toContain('copy exports for another shell');
	terminal.press('?');
	await terminal.waitFor('╭ Roles 42');

	terminal.press('/');
	terminal.type('warehouse');
	await terminal.waitFor('╭ Roles 1 of 42');
	expect(terminal.screen()).toMatch(/› {3}Warehouse/);
	terminal.press('escape');
	await terminal.waitFor('╭ Roles 42');

	terminal.press('q');
	await expectAsBefore(terminal, 0);
	expect(await readdir(temporary)).toEqual([]);
	expect(await readdir(place.sandbox.home, {recursive: true})).toEqual([]);
});
