import {expect, test} from 'vitest';
import type {TestTerminal} from '../helpers/terminal.js';
import {attributes} from './sequences.js';
import {createWorkplace} from './workplace.js';

const colours = ({output}: TestTerminal): readonly string[] =>
	[...attributes(output)].filter(codes => codes.split(/[;:]/).some(code => /^(?:[349]|10)[0-8]$/.test(code)));

/** Past a session, a menu and a match. */
const journey = async (terminal: TestTerminal): Promise<void> => {
	terminal.press('enter');
	await terminal.waitFor('000123456789-Auditor is live');
	terminal.press('C');
	await terminal.waitFor('╭ Copy exports for');
	terminal.press('escape');
	await terminal.waitFor('╭ Details');
	terminal.press('/');
	terminal.type('Warehouse');
	await terminal.waitFor('╭ Roles 1 of 42');
};

test.concurrent.for([
	['NO_COLOR', {NO_COLOR: '1'}],
	['NO_COLOR, though FORCE_COLOR is set too', {NO_COLOR: '1', FORCE_COLOR: '3'}],
] as const)('no colour is written with %s', async ([, environment]) => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles({environment});
	await journey(terminal);
	expect(colours(terminal)).toEqual([]);
	// What is selected or matched is told by its weight.
	expect(attributes(terminal.output)).toContain('1');
});

test.concurrent('without NO_COLOR there is colour', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles();
	await journey(terminal);
	expect(colours(terminal)).not.toEqual([]);
});
