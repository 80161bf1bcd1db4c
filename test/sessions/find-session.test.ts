import {expect, test} from 'vitest';
import {findSession} from '../../source/sessions/find-session.js';
import {aSession, beginning, later, prodAdmin, prodReadOnly, stagingDeveloper} from '../helpers/builders.js';

const aliases = {'123456789012': 'acme-prod'};
const admin = aSession(prodAdmin, {name: 'work', profile: 'prod'});
const readOnly = aSession(prodReadOnly, {obtainedAt: later(60)});
const developer = aSession(stagingDeveloper, {
	obtainedAt: later(120),
	credentials: {...admin.credentials, expiration: later(900)},
});
const all = [admin, readOnly, developer];

test.each([
	['its name', 'work', admin],
	['its profile', 'prod', admin],
	['the ARN of its role', prodReadOnly.roleArn, readOnly],
	['account and role', '123456789012/ReadOnly', readOnly],
	['alias and role, in any case', 'ACME-prod/readonly', readOnly],
	['a part that only one has', 'develop', developer],
])('a session is found by %s', (_, query, expected) => {
	expect(findSession(all, query, aliases, beginning)).toBe(expected);
});

test('several that match are named', () => {
	expect(() => findSession(all, 'acme-prod', aliases, beginning)).toThrow(
		expect.objectContaining({
			kind: 'usage',
			message: '“acme-prod” matches 2 sessions.',
			hint: 'Say which: there are work, 123456789012-ReadOnly.',
		}),
	);
});

test('without a query it is the valid one that was obtained last', () => {
	expect(findSession(all, undefined, aliases, beginning)).toBe(developer);
	expect(findSession(all, undefined, aliases, later(901))).toBe(readOnly);
});

test('without a query and a valid one it is the one obtained last, so that its end can be told', () => {
	expect(findSession(all, undefined, aliases, later(9000))).toBe(developer);
});

test('without any session one has to sign in', () => {
	expect(() => findSession([], undefined, {}, beginning)).toThrow(
		expect.objectContaining({kind: 'sign-in', message: 'There is no session.'}),
	);
	expect(() => findSession([], 'work', {}, beginning)).toThrow(expect.objectContaining({kind: 'sign-in'}));
});
