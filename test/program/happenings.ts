import fc from 'fast-check';
import {keymap} from '../../source/program/keymap.js';
import type {Message} from '../../source/program/messages.js';
import {roleKey, type SamlRole} from '../../source/saml/saml-role.js';
import {defaultSettings} from '../../source/settings.js';
import type {Session} from '../../source/sts/session.js';
import {anAssertion, aRole, aSession, later, prod, staging} from '../helpers/builders.js';

/** Few, so that what happens concerns the same ones. */
const role: fc.Arbitrary<SamlRole> = fc.constantFrom(
	aRole(prod, 'Admin'),
	aRole(prod, 'Admin', 'Backup'),
	aRole(prod, `${'Long'.repeat(15)}Name`),
	aRole(staging, 'Developer'),
	aRole(staging, 'Developer', 'Okta', 'aws-cn'),
);

/** What somebody else may have called something: anything that is safe to show. */
const text = fc.oneof(
	fc.constantFrom('work', 'jane@example.com', '開発者アカウント', 'é👨‍👩‍👧'),
	fc.string({maxLength: 60}),
);

/** Mostly while the assertion of the beginning can be redeemed. */
const seconds = fc.oneof(
	{weight: 4, arbitrary: fc.integer({min: 0, max: 300})},
	{weight: 1, arbitrary: fc.integer({min: -7200, max: 50_000})},
);

const session: fc.Arbitrary<Session> = fc
	.record({role, name: text, profile: fc.option(text, {nil: undefined}), lasts: seconds, began: seconds})
	.map(({role, name, profile, lasts, began}) => {
		const obtained = aSession(role, {name, obtainedAt: later(began), profile});
		return {...obtained, credentials: {...obtained.credentials, expiration: later(began + lasts)}};
	});

const assertion = fc
	.record({
		roles: fc.uniqueArray(role, {selector: roleKey, minLength: 1, maxLength: 12}),
		nameId: fc.option(text, {nil: undefined}),
		issuer: fc.option(fc.oneof(text, fc.webUrl()), {nil: undefined}),
		notOnOrAfter: fc.option(
			seconds.map(value => later(value + 300)),
			{nil: undefined},
		),
		issueInstant: fc.option(
			seconds.map(value => later(value)),
			{nil: undefined},
		),
		principalTags: fc.dictionary(text, text, {maxKeys: 2}),
	})
	.map(changes => anAssertion(changes));

const settings = fc
	.record({
		favourites: fc.array(
			role.map(({roleArn}) => roleArn),
			{maxLength: 3},
		),
		recents: fc.array(
			role.map(({roleArn}) => roleArn),
			{maxLength: 3},
		),
		region: fc.constantFrom(undefined, 'eu-central-1', 'cn-north-1'),
		aliases: fc.constantFrom<Record<string, string>>({}, {[prod]: 'acme-prod'}),
	})
	.map(changes => ({...defaultSettings, ...changes}));

const key = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...keymap.flatMap(({keys}) => keys))},
	{weight: 4, arbitrary: fc.constantFrom('enter', 'escape')},
	{
		weight: 1,
		arbitrary: fc.constantFrom('left', 'right', 'backspace', 'delete', 'ctrl+u', 'ctrl+w', 'f1', ''),
	},
	{weight: 2, arbitrary: fc.string({unit: 'grapheme', minLength: 1, maxLength: 1})},
);

const happening = fc.oneof(
	{weight: 12, arbitrary: fc.record({type: fc.constant('key-pressed' as const), key})},
	fc.record({type: fc.constantFrom('started' as const, 'ticked' as const, 'role-remembered' as const)}),
	fc.record({
		type: fc.constant('resized' as const),
		columns: fc.integer({min: 1, max: 250}),
		rows: fc.integer({min: 1, max: 80}),
	}),
	fc.record({type: fc.constant('text-pasted' as const), text: fc.string({unit: 'grapheme', maxLength: 120})}),
	fc.record({
		type: fc.constant('sessions-listed' as const),
		kept: fc.record({
			sessions: fc.array(session, {maxLength: 6}),
			unreadable: fc.constantFrom([], [{file: 'a', reason: 'damaged' as const}]),
		}),
	}),
	fc.record({type: fc.constant('settings-read' as const), settings}),
	{weight: 3, arbitrary: fc.record({type: fc.constant('assertion-decoded' as const), assertion})},
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('session-obtained' as const),
			session,
			remark: fc.option(text, {nil: undefined}),
		}),
	},
	fc.record({
		type: fc.constant('exports-copied' as const),
		session,
		format: fc.constantFrom('zsh', 'of another version'),
		to: fc.constantFrom('clipboard' as const, 'terminal' as const),
	}),
	fc.record({
		type: fc.constant('profile-written' as const),
		session,
		written: fc.constant({profile: 'work', change: 'created' as const, files: []}),
	}),
	fc.record({type: fc.constant('profile-guarded' as const), session, profile: text}),
	fc.record({type: fc.constant('session-forgotten' as const), session}),
	fc.record({
		type: fc.constant('favourites-changed' as const),
		favourites: fc.array(
			role.map(({roleArn}) => roleArn),
			{maxLength: 3},
		),
	}),
	fc.record({
		type: fc.constant('failed' as const),
		explanation: fc.record({
			message: text,
			hint: fc.option(text, {nil: undefined}),
			kind: fc.constantFrom('failed' as const, 'bug' as const, 'cancelled' as const, 'sign-in' as const),
		}),
	}),
);

const message: fc.Arbitrary<Message> = fc
	.tuple(happening, seconds, fc.option(role.map(roleKey), {nil: undefined}))
	.map(([happened, at, answers]) => ({...happened, now: later(at), answers}));

/** Whatever may happen, whenever, whether it was asked for or not; clocks go back too. */
export const anyMessages: fc.Arbitrary<readonly Message[]> = fc.array(message, {maxLength: 60, size: 'max'});
