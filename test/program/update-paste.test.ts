import {expect, test} from 'vitest';
import type {Overlay, State} from '../../source/program/state.js';
import {anAssertion, aRole, aSession, later, prod, prodAdmin} from '../helpers/builders.js';
import {aState, noting, press, pressed, signedIn, step} from './states.js';

const text = 'PHNhbWxwOlJlc3BvbnNlLz4=';
const paste = (state: State) => step(state, {type: 'text-pasted', text});

test('what is pasted into the panels is meant as an assertion', () => {
	const state = aState();
	expect(paste(state)).toStrictEqual([state, {type: 'decode-text', text}]);
});

test.each<Overlay>([
	{kind: 'help', offset: 2},
	{kind: 'assertion', offset: 0},
	{
		kind: 'menu',
		menu: {
			title: 'Forget',
			purpose: {kind: 'forget-session', session: aSession(prodAdmin)},
			items: [],
			index: 0,
		},
	},
])('an assertion pasted while a $kind is open closes it', overlay => {
	const state = signedIn();
	expect(paste({...state, overlay})).toStrictEqual([state, {type: 'decode-text', text}]);
});

test('v reads the clipboard, in either panel', () => {
	const state = aState();
	expect(press(state, 'v')).toStrictEqual([state, {type: 'read-clipboard'}]);
	const sessions = aState({panel: 'sessions'});
	expect(press(sessions, 'v')).toStrictEqual([sessions, {type: 'read-clipboard'}]);
});

test('l does nothing where no identity provider can be asked', () => {
	const state = aState();
	expect(press(state, 'l')).toStrictEqual([state]);
});

test('an assertion that is read says how many roles it has, for whom, and shows them', () => {
	const before = aState({panel: 'sessions'});
	const [state, ...effects] = step(before, {type: 'assertion-decoded', assertion: anAssertion()});
	expect(effects).toEqual([]);
	expect(state).toStrictEqual(
		noting(
			{
				...before,
				assertion: anAssertion(),
				panel: 'roles',
				roleIndex: state.roleIndex,
				roleList: state.roleList,
			},
			'done',
			'3 roles for jane@example.com.',
			'enter assumes the selected one.',
		),
	);
	expect(state.roleList.roles.map(({role}) => role)).toEqual(anAssertion().roles);
});

test.each([
	['1 role.', {roles: [prodAdmin], nameId: undefined}],
	['2 roles.', {roles: [prodAdmin, aRole(prod, 'Ops')], nameId: undefined}],
])('says “%s”', (message, changes) => {
	const [state] = step(aState(), {type: 'assertion-decoded', assertion: anAssertion(changes)});
	expect(state.notice?.message).toBe(message);
});

test('an assertion that STS would refuse is loaded and says why', () => {
	const assertion = anAssertion({notBefore: later(30)});
	const [state] = step(aState(), {type: 'assertion-decoded', assertion});
	expect(state.assertion).toBe(assertion);
	expect(state.notice).toMatchObject({
		tone: 'problem',
		message: 'This assertion is not valid for another 30 s: check the clock of this machine.',
	});
});

test('a new assertion takes the place of the old one, and the cursor stays with its role', () => {
	const moved = pressed(signedIn(), 'down');
	const roles = [aRole(prod, 'Billing'), ...anAssertion().roles];
	const [state] = step(moved, {type: 'assertion-decoded', assertion: anAssertion({roles})});
	expect(state.selectedRole).toBe(moved.selectedRole);
	expect(state.roleList.roles).toHaveLength(4);
});

test('i shows what the assertion says, and i or escape leaves it', () => {
	const state = signedIn();
	const page = pressed(state, 'i');
	expect(page).toStrictEqual({...state, overlay: {kind: 'assertion', offset: 0}});
	expect(pressed(page, 'i')).toStrictEqual(state);
	expect(pressed(page, 'escape')).toStrictEqual(state);
});

test('i without an assertion says what to do first', () => {
	const state = aState();
	expect(press(state, 'i')).toStrictEqual([
		noting(state, 'hint', 'There is no assertion yet: paste a SAML response first.'),
	]);
});
