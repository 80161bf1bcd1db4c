import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import {textField} from '../../source/program/text-field.js';
import {roleKey} from '../../source/saml/saml-role.js';
import {beginning, later, prodAdmin, prodReadOnly} from '../helpers/builders.js';
import {aState, noting, press, pressed, signedIn, step} from './states.js';

const awaited = {roleArn: prodAdmin.roleArn, principalArn: prodAdmin.principalArn, name: 'work'};

/** Everything that escape can end, at once. */
const tangled = (): State => ({
	...step(signedIn(), {type: 'key-pressed', key: '/'})[0],
	filter: textField('admin'),
	pending: new Map([[roleKey(prodAdmin), beginning]]),
	awaited,
	overlay: {kind: 'help', offset: 3},
});

test('escape takes one step back at a time: what is open, typing, what runs, the filter, what is waited for', () => {
	const withFilter = (state: State): State => ({...state, filter: textField('admin')});
	const open = tangled();

	const typing = pressed(open, 'escape');
	expect(typing).toStrictEqual({...open, overlay: undefined});

	const running = withFilter(pressed(typing, 'escape'));
	expect(running).toMatchObject({isFiltering: false, awaited, overlay: undefined});
	expect(running.pending.size).toBe(1);

	const [stopped, ...effects] = press(running, 'escape');
	expect(effects).toStrictEqual([{type: 'cancel', key: roleKey(prodAdmin)}]);
	expect(stopped).toStrictEqual(noting({...running, pending: new Map()}, 'hint', 'Stopped.'));

	const unfiltered = pressed(stopped, 'escape');
	expect(unfiltered).toMatchObject({filter: textField(''), awaited});

	expect(pressed(unfiltered, 'escape')).toStrictEqual({
		...unfiltered,
		awaited: undefined,
		notice: undefined,
	});
});

test('escape stops every call that is under way', () => {
	const waiting = pressed(signedIn(), 'enter', 'down', 'enter');
	const [state, ...effects] = press(waiting, 'escape');
	expect(state.pending).toEqual(new Map());
	expect(effects).toStrictEqual([
		{type: 'cancel', key: roleKey(prodAdmin)},
		{type: 'cancel', key: roleKey(prodReadOnly)},
	]);
});

test('a role whose call was stopped can be assumed again', () => {
	const [, ...effects] = press(signedIn(), 'enter', 'escape', 'enter');
	expect(effects).toMatchObject([{type: 'assume-role', key: roleKey(prodAdmin)}, {type: 'remember-role'}]);
});

test('escape stops a sign-in', () => {
	const [waiting, ...effects] = press(aState({canSignIn: true}), 'l');
	expect(waiting.pending).toEqual(new Map([['sign-in', beginning]]));
	expect(effects).toStrictEqual([{type: 'sign-in', key: 'sign-in'}]);
	expect(press(waiting, 'l')).toStrictEqual([waiting]);
	expect(press(waiting, 'escape').slice(1)).toStrictEqual([{type: 'cancel', key: 'sign-in'}]);
});

test('escape while typing a filter clears it, and the cursor stays with its role', () => {
	const typing = pressed(signedIn(), '/', ...'read');
	const state = pressed(typing, 'escape');
	expect(state.filter).toEqual(textField(''));
	expect(state.isFiltering).toBe(false);
	expect(state.selectedRole).toBe(roleKey(prodReadOnly));
	expect(state.roleList.roles).toHaveLength(3);
});

test('escape with nothing to end changes nothing', () => {
	const state = signedIn();
	expect(press(state, 'escape')).toStrictEqual([state]);
});

test('escape puts an old notice away', () => {
	const state = noting(signedIn(), 'hint', 'Something to read.');
	expect(pressed({...state, now: later(1)}, 'escape').notice).toBeUndefined();
});
