import {existsSync, readdirSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createSessionStore} from '../../source/sessions/session-store.js';
import {type Session, sessionId} from '../../source/sts/session.js';
import {buildSession} from './build-session.js';
import {createPlace, filesIn, temporaryDirectory} from './place.js';

test('a kept session comes back as it was', () => {
	const {store} = createPlace();
	const session = buildSession('prod-admin', {profile: 'prod'});
	store.put(session);
	expect(store.list()).toEqual({sessions: [session], unreadable: []});
});

test('another start of stsui finds the sessions of the one before', () => {
	const {root, store} = createPlace();
	store.put(buildSession('prod-admin'));
	expect(createPlace(root).store.list().sessions).toEqual([buildSession('prod-admin')]);
});

test('a renewed session takes the place of the older one', () => {
	const {store} = createPlace();
	const renewed = buildSession('prod-admin', {obtainedAt: new Date('2026-05-04T09:50:00Z')});
	store.put(buildSession('prod-admin'));
	store.put(renewed);
	expect(store.list().sessions).toEqual([renewed]);
});

test('sessions of one role with different names are kept side by side', () => {
	const {store} = createPlace();
	store.put(buildSession('work'));
	store.put(buildSession('deploy'));
	expect(
		store
			.list()
			.sessions.map(({name}) => name)
			.toSorted(),
	).toEqual(['deploy', 'work']);
});

test('an expired session is kept: it can be renewed', () => {
	const {store} = createPlace();
	const {credentials} = buildSession('old');
	const expired = buildSession('old', {credentials: {...credentials, expiration: new Date('2001-01-01')}});
	store.put(expired);
	expect(store.list().sessions).toEqual([expired]);
});

test('before the first session there is none, and nothing is written to find that out', () => {
	const {root, store} = createPlace();
	expect(store.list()).toEqual({sessions: [], unreadable: []});
	expect(store.remove('arn:aws:iam::123456789012:role/Admin#prod-admin')).toBe(false);
	expect(readdirSync(root)).toEqual([]);
});

test('without sessions nobody asks for the key', () => {
	const key = () => {
		throw new Error('The keychain was asked.');
	};
	expect(createSessionStore({directory: temporaryDirectory(), key}).list().sessions).toEqual([]);
});

test('a forgotten session is gone, the others stay', () => {
	const {store, directory} = createPlace();
	store.put(buildSession('prod-admin'));
	store.put(buildSession('staging'));
	expect(store.remove(sessionId(buildSession('prod-admin')))).toBe(true);
	expect(store.list().sessions).toEqual([buildSession('staging')]);
	expect(filesIn(directory)).toHaveLength(1);
	expect(store.remove(sessionId(buildSession('prod-admin')))).toBe(false);
});

test('what a killed stsui left half written is swept after an hour', () => {
	const {store, directory, keep} = createPlace();
	const kept = keep(buildSession('prod-admin'));
	const abandoned = path.join(directory, `.${path.basename(kept)}.4711.0123456789ab.tmp`);
	const fresh = path.join(directory, `.${path.basename(kept)}.4712.0123456789ab.tmp`);
	const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
	writeFileSync(abandoned, '{"v":1,');
	writeFileSync(fresh, '{"v":1,');
	utimesSync(abandoned, twoHoursAgo, twoHoursAgo);
	utimesSync(kept, twoHoursAgo, twoHoursAgo);

	store.put(buildSession('staging'));

	expect(existsSync(abandoned)).toBe(false);
	expect(existsSync(fresh)).toBe(true);
	expect(store.list().sessions).toHaveLength(2);
});

const text = fc.string({unit: 'binary'});
const instant = fc.date({noInvalidDate: true});
const anySession: fc.Arbitrary<Session> = fc.record(
	{
		name: text,
		roleArn: text,
		source: fc.record({kind: fc.constant('saml' as const), principalArn: text}),
		region: text,
		obtainedAt: instant,
		credentials: fc.record({
			accessKeyId: text,
			secretAccessKey: text,
			sessionToken: text,
			expiration: instant,
		}),
		facts: fc.record(
			{
				assumedRoleArn: text,
				assumedRoleId: text,
				subject: text,
				subjectType: text,
				issuer: text,
				audience: text,
				nameQualifier: text,
				sourceIdentity: text,
				packedPolicySize: fc.nat(100),
			},
			{requiredKeys: ['assumedRoleArn', 'assumedRoleId']},
		),
		profile: text,
	},
	{requiredKeys: ['name', 'roleArn', 'source', 'region', 'obtainedAt', 'credentials', 'facts']},
);

test('any session comes back as it was, whatever is in it', () => {
	const {store} = createPlace();
	fc.assert(
		fc.property(anySession, session => {
			store.put(session);
			const listed = store.list();
			store.remove(sessionId(session));
			expect(listed).toEqual({sessions: [session], unreadable: []});
		}),
	);
});
