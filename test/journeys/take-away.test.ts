import {expect, test} from 'vitest';
import {aSession, beginning, encodedResponse, later, prodAdmin, prodReadOnly} from '../helpers/builders.js';
import {startJourney} from '../helpers/journey.js';

const response = encodedResponse([prodAdmin, prodReadOnly]);
const exports = `export AWS_ACCESS_KEY_ID='ASIAIOSFODNN7EXAMPLE'
export AWS_SECRET_ACCESS_KEY='wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
export AWS_SESSION_TOKEN='FwoGZXIvYXdzEXAMPLETOKEN/of+some=length=='
export AWS_CREDENTIAL_EXPIRATION='2026-03-01T13:00:00Z'
export AWS_REGION='eu-west-1'
export AWS_DEFAULT_REGION='eu-west-1'
unset AWS_SECURITY_TOKEN AWS_PROFILE AWS_DEFAULT_PROFILE
`;

test('c copies exports of the session for the shell that started stsui', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter', 'c');
	expect(journey.services.copied).toBe(exports);
	expect(journey.screen()).toContain('Copied exports for 123456789012-Admin (zsh).');
	expect(journey.screen()).not.toContain('EXAMPLEKEY');
});

test('c says when the text only went to the terminal', async () => {
	const clipboard = {read: async () => '', write: async () => 'terminal' as const};
	await using journey = await startJourney({text: response, services: {clipboard}});
	await journey.press('enter', 'c');
	expect(journey.screen()).toContain('Sent exports for 123456789012-Admin (zsh) to the terminal.');
});

test('c on a role without a session says what to press first', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('c');
	expect(journey.services.copied).toBeUndefined();
	expect(journey.screen()).toContain('There is no session of this role yet: enter assumes it.');
});

test('c on an expired session says how to get a new one', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter');
	await journey.pass(3601);
	await journey.press('c');
	expect(journey.services.copied).toBeUndefined();
	expect(journey.screen()).toContain('This session has expired: r assumes the role again.');
});

test('C copies exports for another shell', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter', 'C');
	expect(journey.screen()).toContain('Copy exports for');
	await journey.press('down', 'down', 'down', 'enter');
	expect(journey.services.copied).toContain("set -gx AWS_ACCESS_KEY_ID 'ASIAIOSFODNN7EXAMPLE'");
	expect(journey.screen()).toContain('(fish)');
	expect(journey.services.wishes).toHaveLength(1);
});

test('escape leaves the menu without copying', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter', 'C', 'escape');
	expect(journey.services.copied).toBeUndefined();
	expect(journey.screen()).toContain('Details');
});

test('w writes a profile under the name that is typed, and the session shows it', async () => {
	await using journey = await startJourney({text: response, columns: 120, rows: 40});
	await journey.press('enter', 'w');
	expect(journey.screen()).toContain('› Profile   123456789012-Admin');
	await journey.press('ctrl+u', ...'work', 'enter');
	expect(journey.services.written).toMatchObject([{profile: 'work', overwrite: false}]);
	expect(journey.screen()).toContain('Wrote the profile work.');
	expect(journey.screen()).toMatch(/123456789012-Admin .* 1:00:00 +work/);
	expect([...journey.services.kept.values()]).toMatchObject([{profile: 'work'}]);
});

test('a session that is assumed again remembers the profile that it was written to', async () => {
	await using journey = await startJourney({text: response, columns: 120, rows: 40});
	await journey.press('enter', 'w', 'ctrl+u', ...'work', 'enter', 'r', 'w');
	expect(journey.services.wishes).toHaveLength(2);
	expect([...journey.services.kept.values()]).toMatchObject([{profile: 'work'}]);
	expect(journey.screen()).toContain('› Profile   work');
});

test('w refuses a name that AWS tools cannot read while it is typed', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter', 'w', 'ctrl+u', '[', 'enter');
	expect(journey.services.written).toHaveLength(0);
	expect(journey.screen()).toContain('› Profile   [');
});

test('w asks before it overwrites long-lived keys', async () => {
	await using journey = await startJourney({
		text: response,
		services: {guarded: new Set(['prod'])},
		columns: 120,
	});
	await journey.press('enter', 'w', 'ctrl+u', ...'prod', 'enter');
	expect(journey.screen()).toContain('Keep its long-lived keys');

	await journey.press('enter');
	expect(journey.services.written).toHaveLength(0);

	await journey.press('w', 'ctrl+u', ...'prod', 'enter', 'down', 'enter');
	expect(journey.services.written).toMatchObject([{profile: 'prod', overwrite: true}]);
});

test('x forgets an expired session at once', async () => {
	const session = aSession(prodAdmin, {name: 'old'});
	await using journey = await startJourney({
		services: {kept: new Map([['old', session]]), clock: later(3601), sessions: storeOf(session)},
	});
	await journey.press('tab');
	expect(journey.screen()).toContain('expired just now');
	await journey.press('x');
	expect(journey.screen()).toContain('Forgot old.');
	expect(journey.screen()).toContain('No session yet');
});

test('x asks before it forgets a session that lives', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter', 'x');
	expect(journey.screen()).toContain('Forget 123456789012-Admin?');
	await journey.press('enter');
	expect(journey.services.kept.size).toBe(1);
	await journey.press('x', 'down', 'enter');
	expect(journey.services.kept.size).toBe(0);
});

test('sessions that were kept are there at once, with their timers', async () => {
	const session = aSession(prodAdmin, {name: 'kept'});
	await using journey = await startJourney({
		services: {sessions: storeOf(session), clock: later(600, beginning)},
	});
	expect(journey.screen()).toMatch(/● kept .* 50:00/);
});

const storeOf = (...sessions: ReadonlyArray<ReturnType<typeof aSession>>) => ({
	list: () => ({sessions, unreadable: []}),
	put: () => undefined,
	remove: () => true,
});
