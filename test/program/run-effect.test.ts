import {expect, test} from 'vitest';
import {StsuiError} from '../../source/errors.js';
import {exportFormats} from '../../source/outputs/shells.js';
import {type OuterEffect, runEffect} from '../../source/program/run-effect.js';
import {roleKey} from '../../source/saml/saml-role.js';
import {defaultSettings} from '../../source/settings.js';
import {sessionId} from '../../source/sts/session.js';
import {anAssertion, aSession, encodedResponse, prodAdmin, prodReadOnly} from '../helpers/builders.js';
import {createFakeServices, type FakeServices} from '../helpers/fake-services.js';

const session = aSession(prodAdmin, {name: 'work'});
const response = encodedResponse([prodAdmin]);

const run = async (effect: OuterEffect, services: FakeServices = createFakeServices()) =>
	runEffect(effect, services, new AbortController().signal);

test('listing gives what is kept', async () => {
	const services = createFakeServices({kept: new Map([[sessionId(session), session]])});
	expect(await run({type: 'list-sessions'}, services)).toEqual({
		type: 'sessions-listed',
		kept: {sessions: [session], unreadable: []},
	});
});

test('the settings are read', async () => {
	expect(await run({type: 'read-settings'})).toEqual({type: 'settings-read', settings: defaultSettings});
});

test('a favourite is kept, and forgotten the next time', async () => {
	const services = createFakeServices();
	const {roleArn} = prodAdmin;
	expect(await run({type: 'toggle-favourite', roleArn}, services)).toMatchObject({favourites: [roleArn]});
	expect(await run({type: 'toggle-favourite', roleArn}, services)).toMatchObject({favourites: []});
});

test('the role assumed last is the first of the recents', async () => {
	const services = createFakeServices();
	await run({type: 'remember-role', roleArn: prodAdmin.roleArn}, services);
	expect(await run({type: 'remember-role', roleArn: prodReadOnly.roleArn}, services)).toEqual({
		type: 'role-remembered',
	});
	expect(services.stored.recents).toEqual([prodReadOnly.roleArn, prodAdmin.roleArn]);
});

test('a role that cannot be remembered disturbs nobody', async () => {
	const services = createFakeServices();
	const change = async () => {
		throw new StsuiError('The disk is full.');
	};
	const stuck = {...services, settings: {...services.settings, change}};
	expect(await run({type: 'remember-role', roleArn: 'a'}, stuck)).toEqual({type: 'role-remembered'});
});

test.each<[string, OuterEffect, Partial<FakeServices>]>([
	['text', {type: 'decode-text', text: response}, {}],
	['the clipboard', {type: 'read-clipboard'}, {pasteboard: response}],
	['a file', {type: 'read-file', file: '/saml'}, {files: new Map([['/saml', response]])}],
	['a sign-in', {type: 'sign-in', key: 'sign-in'}, {signIn: async () => response}],
])('an assertion comes from %s', async (_, effect, changes) => {
	expect(await run(effect, createFakeServices(changes))).toMatchObject({
		type: 'assertion-decoded',
		assertion: {encoded: response, roles: [prodAdmin]},
	});
});

test('a role is assumed, and its session kept', async () => {
	const services = createFakeServices();
	const wish = {
		role: prodAdmin,
		encoded: anAssertion().encoded,
		durationSeconds: 3600,
		region: 'eu-west-1',
		name: 'work',
	};
	const answer = await run({type: 'assume-role', key: roleKey(prodAdmin), wish}, services);
	expect(answer).toMatchObject({type: 'session-obtained', session: {name: 'work'}, remark: undefined});
	expect(services.wishes).toEqual([wish]);
	expect([...services.kept.keys()]).toEqual([sessionId(session)]);
});

test.each([undefined, ...exportFormats.map(({name}) => name)])(
	'exports are copied for %s, without one for the shell that started stsui',
	async format => {
		const services = createFakeServices();
		const effect = {type: 'copy-exports', session, ...(format === undefined ? {} : {format})} as const;
		expect(await run(effect, services)).toEqual({
			type: 'exports-copied',
			session,
			format: format ?? 'zsh',
			to: 'clipboard',
		});
		expect(services.copied).toContain(session.credentials.sessionToken);
	},
);

test('a session that expired meanwhile is not copied', async () => {
	const services = createFakeServices({clock: session.credentials.expiration});
	const answer = await run({type: 'copy-exports', session}, services);
	expect(answer).toMatchObject({type: 'failed'});
	expect(services.copied).toBeUndefined();
});

test('a profile is written, and the session keeps its name', async () => {
	const services = createFakeServices();
	const effect = {type: 'write-profile', session, profile: 'prod', overwrite: false} as const;
	const named = {...session, profile: 'prod'};
	expect(await run(effect, services)).toMatchObject({type: 'profile-written', session: named});
	expect([...services.kept.values()]).toEqual([named]);
});

test('long-lived keys are asked about before they are overwritten', async () => {
	const services = createFakeServices({guarded: new Set(['prod'])});
	const effect = {type: 'write-profile', session, profile: 'prod', overwrite: false} as const;
	expect(await run(effect, services)).toEqual({type: 'profile-guarded', session, profile: 'prod'});
	expect(services.written).toEqual([]);
	expect(await run({...effect, overwrite: true}, services)).toMatchObject({type: 'profile-written'});
});

test('a session is forgotten', async () => {
	const services = createFakeServices({kept: new Map([[sessionId(session), session]])});
	expect(await run({type: 'forget-session', session}, services)).toEqual({
		type: 'session-forgotten',
		session,
	});
	expect(services.kept.size).toBe(0);
});

test.each<[string, OuterEffect, string]>([
	['no identity provider', {type: 'sign-in', key: 'sign-in'}, 'No identity provider can be asked.'],
	['no such file', {type: 'read-file', file: '/nowhere'}, 'There is no file /nowhere.'],
	[
		'no response',
		{type: 'decode-text', text: 'Hello there!'},
		'This is not a SAML response: neither base64 nor XML.',
	],
	[
		'no such format',
		{type: 'copy-exports', session, format: 'tcsh'},
		'Something is wrong inside stsui: no export format tcsh',
	],
])('a failure is an answer: %s', async (_, effect, message) => {
	expect(await run(effect)).toMatchObject({type: 'failed', explanation: {message}});
});
