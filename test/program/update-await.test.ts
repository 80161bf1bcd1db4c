import {expect, test} from 'vitest';
import {roleKey} from '../../source/saml/saml-role.js';
import {
	anAssertion,
	aSession,
	later,
	prodAdmin,
	prodReadOnly,
	stagingDeveloper,
} from '../helpers/builders.js';
import {aState, noting, press, pressed, signedIn, step} from './states.js';

const awaited = (role: typeof prodAdmin, name = `${role.accountId}-${role.roleName}`) => ({
	roleArn: role.roleArn,
	principalArn: role.principalArn,
	name,
});

const pasteNew = 'Paste a new SAML response; 123456789012/Admin is assumed then.';

test('enter with an assertion that is over asks for a new one for that role', () => {
	const state = signedIn({now: later(300)});
	expect(press(state, 'enter')).toStrictEqual([
		noting(
			{...state, awaited: awaited(prodAdmin)},
			'hint',
			'123456789012/Admin needs a fresh assertion: the time to redeem this one is over.',
			pasteNew,
		),
	]);
});

test('r on a kept session asks for an assertion where none is loaded', () => {
	const state = aState({panel: 'sessions', sessions: [aSession(prodAdmin, {name: 'work'})]});
	expect(press(state, 'r')).toStrictEqual([
		noting(
			{...state, awaited: awaited(prodAdmin, 'work')},
			'hint',
			'123456789012/Admin needs a fresh assertion: none is loaded.',
			pasteNew,
		),
	]);
});

test('r on a session whose role the assertion does not name says that', () => {
	const assertion = anAssertion({roles: [stagingDeveloper]});
	const state = signedIn({assertion, panel: 'sessions', sessions: [aSession(prodAdmin)]});
	expect(pressed(state, 'r').notice?.message).toBe(
		'123456789012/Admin needs a fresh assertion: this one does not name it.',
	);
});

test('where an identity provider can be asked, the hint names the key', () => {
	const state = aState({canSignIn: true, panel: 'sessions', sessions: [aSession(prodAdmin)]});
	expect(pressed(state, 'r').notice?.hint).toBe(
		'Press l, or paste a new SAML response; 123456789012/Admin is assumed then.',
	);
});

test('the role that was waited for is assumed as soon as an assertion names it', () => {
	const waiting = aState({awaited: awaited(prodReadOnly, 'work')});
	const [state, ...effects] = step(waiting, {type: 'assertion-decoded', assertion: anAssertion()});
	expect(state.awaited).toBeUndefined();
	expect([...state.pending.keys()]).toEqual([roleKey(prodReadOnly)]);
	expect(effects).toMatchObject([
		{type: 'assume-role', wish: {role: prodReadOnly, name: 'work'}},
		{type: 'remember-role', roleArn: prodReadOnly.roleArn},
	]);
});

test('an assertion that does not name the role that was waited for says so, and nothing is waited for', () => {
	const assertion = anAssertion({roles: [stagingDeveloper]});
	const [state, ...effects] = step(aState({awaited: awaited(prodAdmin)}), {
		type: 'assertion-decoded',
		assertion,
	});
	expect(effects).toEqual([]);
	expect(state.awaited).toBeUndefined();
	expect(state.roleList.roles.map(({role}) => role)).toEqual([stagingDeveloper]);
	expect(state.notice).toMatchObject({
		tone: 'problem',
		message: 'This assertion does not name 123456789012/Admin.',
	});
});

test('an assertion that STS would refuse is shown, and the role waits for the next one', () => {
	const waiting = aState({awaited: awaited(prodAdmin), now: later(400)});
	const [refused, ...none] = step(waiting, {type: 'assertion-decoded', assertion: anAssertion()});
	expect(none).toEqual([]);
	expect(refused.awaited).toEqual(awaited(prodAdmin));
	expect(refused.notice?.message).toBe('The time in which STS takes this assertion is over: sign in again.');

	const fresh = anAssertion({issueInstant: later(390), notOnOrAfter: later(690)});
	const [, ...effects] = step(refused, {type: 'assertion-decoded', assertion: fresh});
	expect(effects).toMatchObject([{type: 'assume-role', wish: {role: prodAdmin}}, {type: 'remember-role'}]);
});

test('assuming another role ends the wait', () => {
	const sessions = [aSession(prodAdmin)];
	const assertion = anAssertion({roles: [stagingDeveloper]});
	const [loaded] = step(aState({sessions}), {type: 'assertion-decoded', assertion});
	const waiting = pressed({...loaded, panel: 'sessions'}, 'r', 'tab');
	expect(waiting.awaited).toMatchObject({roleArn: prodAdmin.roleArn});
	const [state, ...effects] = press(waiting, 'enter');
	expect(effects).toMatchObject([
		{type: 'assume-role', wish: {role: stagingDeveloper}},
		{type: 'remember-role'},
	]);
	expect(state).toMatchObject({awaited: undefined, notice: undefined});
});

test('asking for another role changes what is waited for', () => {
	const state = pressed(signedIn({now: later(300)}), 'enter', 'down', 'enter');
	expect(state.awaited).toEqual(awaited(prodReadOnly));
});
