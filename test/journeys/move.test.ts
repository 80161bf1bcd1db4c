import {expect, test} from 'vitest';
import {
	aRole,
	aSession,
	encodedResponse,
	prodAdmin,
	prodReadOnly,
	stagingDeveloper,
} from '../helpers/builders.js';
import {type Journey, startJourney} from '../helpers/journey.js';

const response = encodedResponse([prodAdmin, prodReadOnly, stagingDeveloper]);
const many = encodedResponse(
	Array.from({length: 60}, (_, index) => aRole('123456789012', `Role${String(index).padStart(2, '0')}`)),
);

const selected = (journey: Journey): string | undefined =>
	/›[ ★]+(?<name>\S+)/.exec(journey.screen())?.groups?.name;

test('arrows and j k move, g G jump, page keys move a page', async () => {
	await using journey = await startJourney({text: many});
	expect(selected(journey)).toBe('Role00');
	await journey.press('down', 'j');
	expect(selected(journey)).toBe('Role02');
	await journey.press('up', 'k', 'k');
	expect(selected(journey)).toBe('Role00');
	await journey.press('G');
	expect(selected(journey)).toBe('Role59');
	await journey.press('g');
	expect(selected(journey)).toBe('Role00');
	await journey.press('pagedown');
	expect(selected(journey)).toBe('Role17');
	await journey.press('pageup');
	expect(selected(journey)).toBe('Role00');
	await journey.press('end', 'home');
	expect(selected(journey)).toBe('Role00');
});

test('tab goes to the sessions and back', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter', 'down', 'enter', 'tab', 'down');
	expect(journey.screen()).toContain('› ● 123456789012-ReadOnly');
	await journey.press('tab', 'down');
	expect(journey.screen()).toMatch(/› {3}Developer/);
});

test('/ filters as one types, enter assumes the best match, escape clears', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('/', ...'dev');
	expect(journey.screen()).toContain('Roles 1 of 3');
	expect(journey.screen()).toContain('/ dev');
	await journey.press('enter');
	expect(journey.services.wishes.map(({role}) => role)).toEqual([stagingDeveloper]);
	await journey.press('escape');
	expect(journey.screen()).toContain('Roles 3');
	expect(journey.screen()).toMatch(/› {3}Developer/);
});

test.each([
	['rdonly', 'ReadOnly'],
	['dvlp', 'Developer'],
	['2109', 'Developer'],
	['adm 1234', 'Admin'],
])('the filter “%s” finds %s', async (filter, name) => {
	await using journey = await startJourney({text: response});
	await journey.press('/', ...[...filter].map(letter => (letter === ' ' ? 'space' : letter)));
	expect(selected(journey)).toBe(name);
});

test('the smallest terminal too shows every way to begin', async () => {
	await using journey = await startJourney({columns: 40, rows: 10});
	expect(journey.screen()).toContain('paste  it here');
	expect(journey.screen()).toContain('v      read the clipboard');
	expect(journey.screen()).toContain('f      open a file');
});

test('letters typed into the filter are no keys', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('/', 'q', 'c');
	expect(journey.screen()).toContain('No role matches “qc”.');
	await journey.press('backspace', 'backspace');
	expect(journey.screen()).toContain('Roles 3');
});

test('a filter finds roles by account alias', async () => {
	const stored = {
		region: undefined,
		duration: 3600,
		aliases: {'210987654321': 'acme-staging'},
		favourites: [],
		recents: [],
	};
	await using journey = await startJourney({text: response, services: {stored}});
	expect(journey.screen()).toContain('acme-staging  210987654321');
	await journey.press('/', ...'stag');
	expect(journey.screen()).toContain('Roles 1 of 3');
});

test('* marks a favourite, which comes first from then on', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('G', '*');
	expect(journey.screen()).toMatch(/› ★ Developer/);
	expect(journey.screen().indexOf('Developer')).toBeLessThan(journey.screen().indexOf('Admin'));
	expect(journey.services.stored.favourites).toEqual([stagingDeveloper.roleArn]);
	await journey.press('*');
	expect(journey.services.stored.favourites).toEqual([]);
});

test('? shows every key and why one cannot act', async () => {
	await using journey = await startJourney({columns: 120, rows: 50});
	await journey.press('?');
	expect(journey.screen()).toMatch(/w +write profile +There is no session/);
	await journey.press('escape');
	expect(journey.screen()).not.toContain('assume with options');
});

test('help scrolls where it does not fit', async () => {
	await using journey = await startJourney({columns: 60, rows: 12});
	await journey.press('?');
	expect(journey.screen()).toContain('assume with options');
	await journey.press('G');
	expect(journey.screen()).toContain('quit');
	await journey.press('k', 'g');
	expect(journey.screen()).toContain('Session');
});

test.each(['q', 'ctrl+c'])('%s leaves', async key => {
	await using journey = await startJourney({text: response});
	let hasEnded = false;
	void journey.program.ended.then(() => {
		hasEnded = true;
	});
	await journey.press(key);
	expect(hasEnded).toBe(true);
});

test('the same role through two providers is two rows that tell them apart', async () => {
	await using journey = await startJourney({
		text: encodedResponse([prodAdmin, aRole('123456789012', 'Admin', 'Backup')]),
	});
	expect(journey.screen()).toContain('Admin  via Okta');
	expect(journey.screen()).toContain('Admin  via Backup');
});

test('from 40x10 on everything can be used, one panel at a time', async () => {
	await using journey = await startJourney({columns: 40, rows: 10, text: response});
	expect(journey.screen()).toContain('Roles 3');
	await journey.press('enter', 'tab');
	expect(journey.screen()).toContain('Sessions 1');
	await journey.press('w');
	expect(journey.screen()).toContain('Write an AWS profile');
	await journey.press('escape');
	await journey.resize(39, 10);
	expect(journey.screen()).toContain('stsui needs 40x10; here are 39x10.');
	await journey.resize(200, 60);
	expect(journey.screen()).toContain('Details');
});

test('without colour the same is on the screen', async () => {
	const session = aSession(prodAdmin);
	const services = {
		sessions: {list: () => ({sessions: [session], unreadable: []}), put: () => undefined, remove: () => true},
	};
	await using coloured = await startJourney({text: response, services});
	await using plain = await startJourney({text: response, services, environment: {NO_COLOR: '1'}});
	expect(plain.screen()).toBe(coloured.screen());
});
