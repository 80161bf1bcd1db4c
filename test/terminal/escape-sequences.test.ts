import {setTimeout} from 'node:timers/promises';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createWorkplace} from './workplace.js';

// Of two parts that are too long apart, as on a machine that is too busy, the first is an escape.
test('an arrow that arrives in two parts is an arrow', {retry: 2}, async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles();
	for (const [first, second] of [
		['\u001B', '[B'],
		['\u001B[', 'B'],
		['\u001B', 'OB'],
		['\u001BO', 'B'],
	] as const) {
		terminal.write(first);
		// No wait for anything: these are the milliseconds that a slow line puts between the two.
		await setTimeout(3);
		terminal.write(second);
		await setTimeout(3);
	}

	await terminal.waitFor(/› {3}ReadOnly/, {deadline: 2000});
	expect(terminal.screen()).toContain('╭ Sessions ─');
	expect(terminal.screen()).toContain('╭ Details ─');
});

test('escape alone is escape', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles();
	terminal.press('?');
	await terminal.waitFor('╭ Keys');
	terminal.press('escape');
	await terminal.waitFor('╭ Roles 42');
});

/** What terminals send unasked or late, and what nobody ever saw; not pastes, nor letters in the form of the kitty protocol. */
const sequence = fc
	.oneof(
		fc.record({
			prefix: fc.constantFrom('', '', '?', '>', '<', '='),
			parameters: fc.array(fc.oneof(fc.nat(30), fc.nat(70_000)), {maxLength: 4}),
			separator: fc.constantFrom(';', ';', ':'),
			intermediate: fc.constantFrom('', '', '', ' ', '!', '$', '"'),
			final: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ@`abcdefghijklmnopqrstvwxyz{|}~^_'),
		}),
		fc.record({
			prefix: fc.constant(''),
			parameters: fc.tuple(fc.integer({min: 1, max: 300}), fc.integer({min: 1, max: 300})),
			separator: fc.constant(';'),
			intermediate: fc.constant(''),
			final: fc.constant('R'),
		}),
	)
	.map(
		({prefix, parameters, separator, intermediate, final}) =>
			`\u001B[${prefix}${parameters.join(separator)}${intermediate}${final}`,
	)
	.filter(text => !text.endsWith('[200~') && !text.endsWith('[201~'));

const keys = [
	...['\u001B[I', '\u001B[O', '\u001B[24;80R', '\u001B[?62;22c', '\u001B[<0;10;10M', '\u001B[<0;10;10m'],
	...[...'PQRSpqrstuvwxyjklmno'].map(final => `\u001BO${final}`),
	...Array.from({length: 34}, (_, number) => `\u001B[${number + 1}~`),
	...Array.from({length: 34}, (_, number) => `\u001B[${number + 1};5~`),
];

test('sequences that are no key of stsui press none, and break nothing', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles({columns: 100});
	const sequences = [...keys, ...fc.sample(sequence, {numRuns: 600, seed: 2026})];
	while (sequences.length > 0) {
		// No more than the line takes at once, lest it cuts a sequence in two.
		terminal.write(sequences.splice(0, 100).join(''));
		terminal.press('?');
		await terminal.waitFor('╭ Keys');
		terminal.press('?');
		await terminal.waitFor('╭ Details ─');
	}

	// Arrows and page keys may be among them; whatever else there is would open something, assume a role or end the program.
	terminal.press('g', '/');
	terminal.type('KeyCustodian');
	await terminal.waitFor('╭ Roles 1 of 42');
	expect(terminal.screen()).toContain('│ / KeyCustodian ');
	expect(terminal.screen()).toContain('╭ Sessions ─');
	expect(terminal.screen()).toContain('╭ Details ─');
	terminal.press('enter');
	await terminal.waitFor('000123456789-KeyCustodian is live');
});
