import {expect, test} from 'vitest';
import {roleKey, type SamlRole} from '../../source/saml/saml-role.js';
import {defaultSettings} from '../../source/settings.js';
import {
	anAssertion,
	aRole,
	aSession,
	beginning,
	later,
	prod,
	prodAdmin,
	prodReadOnly,
} from '../helpers/builders.js';
import {aState, noting, press, pressed, signedIn, step} from './states.js';

const assuming = (role: SamlRole, wish: object = {}) => [
	{
		type: 'assume-role',
		key: roleKey(role),
		wish: {
			role,
			encoded: anAssertion().encoded,
			durationSeconds: 3600,
			region: 'eu-west-1',
			name: `${role.accountId}-${role.roleName}`,
			...wish,
		},
	},
	{type: 'remember-role', roleArn: role.roleArn},
];

test('enter assumes the selected role and remembers that it was assumed', () => {
	const state = signedIn();
	expect(press(state, 'enter')).toStrictEqual([
		{...state, pending: new Map([[roleKey(prodAdmin), beginning]])},
		...assuming(prodAdmin),
	]);
});

test('enter assumes the role that the cursor was moved to', () => {
	const [, ...effects] = press(signedIn(), 'down', 'enter');
	expect(effects).toStrictEqual(assuming(prodReadOnly));
});

test('pressing enter again while STS is asked asks nothing more', () => {
	const waiting = pressed(signedIn(), 'enter');
	expect(press(waiting, 'enter')).toStrictEqual([waiting]);
	expect(press(waiting, 'r')).toStrictEqual([waiting]);
});

test('two roles are assumed at the same time', () => {
	const [state, ...effects] = press(signedIn(), 'enter', 'down', 'enter');
	expect([...state.pending.keys()]).toEqual([roleKey(prodAdmin), roleKey(prodReadOnly)]);
	expect(effects).toStrictEqual(assuming(prodReadOnly));
});

test('the length and the region come from the settings, where the environment wishes for none', () => {
	const settings = {...defaultSettings, duration: 7200, region: 'ap-south-1'};
	const [, ...effects] = press(signedIn({settings, regionWishes: [undefined]}), 'enter');
	expect(effects).toStrictEqual(assuming(prodAdmin, {durationSeconds: 7200, region: 'ap-south-1'}));
});

test('a role of another partition is assumed in a region of its own', () => {
	const role = aRole(prod, 'Admin', 'Okta', 'aws-us-gov');
	const [state] = step(aState(), {type: 'assertion-decoded', assertion: anAssertion({roles: [role]})});
	const [, ...effects] = press(state, 'enter');
	expect(effects).toStrictEqual(assuming(role, {region: 'us-gov-west-1'}));
});

test('the session takes its name from the alias of the account', () => {
	const settings = {...defaultSettings, aliases: {[prod]: 'acme'}};
	const [, ...effects] = press(signedIn({settings}), 'down', 'enter');
	expect(effects).toStrictEqual(assuming(prodAdmin, {name: 'acme-Admin'}));
});

test('enter on a role whose session lives says so and asks nothing', () => {
	const state = signedIn({sessions: [aSession(prodAdmin)], now: later(60)});
	expect(press(state, 'enter')).toStrictEqual([
		noting(
			state,
			'hint',
			'123456789012/Admin lives for another 59:00.',
			'c copies exports, r assumes it again.',
		),
	]);
});

test('enter on a role whose session is over assumes it again, under the same name', () => {
	const over = aSession(prodAdmin, {name: 'work', obtainedAt: later(-7200)});
	const session = {...over, credentials: {...over.credentials, expiration: later(-3600)}};
	const [, ...effects] = press(signedIn({sessions: [session]}), 'enter');
	expect(effects).toStrictEqual(assuming(prodAdmin, {name: 'work'}));
});

test('r assumes a role again though its session lives, and the session keeps its name', () => {
	const state = signedIn({sessions: [aSession(prodAdmin, {name: 'work'})]});
	const [, ...effects] = press(state, 'r');
	expect(effects).toStrictEqual(assuming(prodAdmin, {name: 'work'}));
});

test('r in the session panel assumes the role of the selected session, under its name', () => {
	const state = signedIn({
		panel: 'sessions',
		sessions: [
			aSession(prodReadOnly, {name: 'day'}),
			aSession(prodReadOnly, {
				name: 'night',
				credentials: {...aSession(prodReadOnly).credentials, expiration: later(7200)},
			}),
		],
	});
	expect(press(state, 'r').slice(1)).toStrictEqual(assuming(prodReadOnly, {name: 'day'}));
	expect(press(state, 'down', 'r').slice(1)).toStrictEqual(assuming(prodReadOnly, {name: 'night'}));
});

test('a role that is listed through two providers is assumed through the selected one', () => {
	const backup = aRole(prod, 'Admin', 'Backup');
	const assertion = anAssertion({roles: [prodAdmin, backup]});
	const [state] = step(aState(), {type: 'assertion-decoded', assertion});
	const [, ...effects] = press(state, 'down', 'enter');
	expect(effects).toStrictEqual(assuming(backup));
});

test('a session is assumed again through another provider where its own no longer vouches', () => {
	const session = aSession(aRole(prod, 'Admin', 'Retired'), {name: 'work'});
	const [, ...effects] = press(signedIn({panel: 'sessions', sessions: [session]}), 'r');
	expect(effects).toStrictEqual(assuming(prodAdmin, {name: 'work'}));
});

test('in a session panel that is empty enter assumes the selected role, as it says there', () => {
	const [, ...effects] = press(signedIn(), 'down', 'tab', 'enter');
	expect(effects).toStrictEqual(assuming(prodReadOnly));
});
