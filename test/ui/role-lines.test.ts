import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import {roleKey} from '../../source/saml/saml-role.js';
import {defaultSettings} from '../../source/settings.js';
import {roleLines} from '../../source/ui/role-lines.js';
import {
	anAssertion,
	aRole,
	aSession,
	later,
	prod,
	prodAdmin,
	prodReadOnly,
	stagingDeveloper,
} from '../helpers/builders.js';
import {aState, pressed, signedIn, step} from '../program/states.js';
import {picture} from './picture.js';

const drawn = (state: State, width = 40, window = {offset: 0, rows: 20}): string =>
	picture(roleLines(state, window, width));

const lasting = (role: typeof prodAdmin, seconds: number) => {
	const session = aSession(role, {obtainedAt: later(-3600)});
	return {...session, credentials: {...session.credentials, expiration: later(seconds)}};
};

test('roles by account, each with how its session stands', () => {
	const state = signedIn({
		settings: {...defaultSettings, aliases: {[prod]: '1-acme-prod'}, favourites: [prodReadOnly.roleArn]},
		sessions: [lasting(prodAdmin, 2832), lasting(prodReadOnly, 599), lasting(stagingDeveloper, -180)],
	});
	expect(drawn(state)).toBe(`
1-acme-prod  123456789012
› ★ ReadOnly                      ◐ 9:59
    Admin                        ● 47:12
210987654321
    Developer                          ○
`);
});

test('a role that is being assumed shows for how long by now', () => {
	const pending = new Map([[roleKey(prodReadOnly), later(-3)]]);
	expect(drawn(signedIn({pending, sessions: [lasting(prodReadOnly, 60)]}))).toBe(`
123456789012
›   Admin
    ReadOnly                        ◌ 3s
210987654321
    Developer
`);
});

test('what the filter matched is marked', () => {
	const lines = roleLines(pressed(signedIn(), '/', ...'dev'), {offset: 0, rows: 9}, 40);
	const marked = lines.flat().filter(({token}) => token === 'matched');
	expect(marked.map(({text}) => text).join('')).toBe('Dev');
});

test('the same role through two providers, and an account of another partition', () => {
	const roles = [prodAdmin, aRole(prod, 'Admin', 'Backup'), aRole(prod, 'Admin', 'Okta', 'aws-us-gov')];
	const [state] = step(aState(), {type: 'assertion-decoded', assertion: anAssertion({roles})});
	expect(drawn(state)).toBe(`
123456789012                  aws-us-gov
›   Admin
123456789012
    Admin  via Okta
    Admin  via Backup
`);
});

test('a long name gives way to the time that its session has left', () => {
	const role = aRole(prod, 'AWSReservedSSO_AdministratorAccess_0123456789abcdef');
	const assertion = anAssertion({roles: [role]});
	const [state] = step(aState({sessions: [lasting(role, 3600)]}), {type: 'assertion-decoded', assertion});
	expect(drawn(state, 30)).toBe(`
123456789012
›   AWSReservedSSO_… ● 1:00:00
`);
});

test('only the rows of the window are drawn', () => {
	expect(drawn(signedIn(), 40, {offset: 2, rows: 2})).toBe(`
    ReadOnly
210987654321
`);
});

test('the cursor is weak while the keys go to the sessions', () => {
	const cursorOf = (state: State) =>
		roleLines(state, {offset: 0, rows: 9}, 40)
			.flat()
			.find(({text}) => text === '› ')?.token;
	expect(cursorOf(signedIn())).toBe('accent');
	expect(cursorOf(signedIn({panel: 'sessions'}))).toBe('muted');
});
