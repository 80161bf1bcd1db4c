import {expect, test} from 'vitest';
import type {Form} from '../../source/program/form.js';
import type {State} from '../../source/program/state.js';
import {roleKey} from '../../source/saml/saml-role.js';
import {defaultSettings} from '../../source/settings.js';
import {anAssertion, aSession, later, prodAdmin} from '../helpers/builders.js';
import {aState, press, pressed, signedIn, step} from './states.js';

const formOf = (state: State): Form => {
	if (state.overlay?.kind !== 'form') {
		throw new Error('no form is open');
	}

	return state.overlay.form;
};

/** What a person sees in the fields. */
const valuesOf = (state: State): Readonly<Record<string, string>> =>
	Object.fromEntries(formOf(state).fields.map(({name, text}) => [name, text.value]));

const focusOf = (state: State): string | undefined => formOf(state).fields[formOf(state).focus]?.name;

const session = aSession(prodAdmin, {name: 'work'});
const live = signedIn({sessions: [session]});

test('f asks for a file and opens what was typed', () => {
	const state = aState();
	const asking = pressed(state, 'f');
	expect(formOf(asking)).toMatchObject({title: 'Open a SAML response', focus: 0, isTried: false});
	expect(valuesOf(asking)).toEqual({file: ''});
	expect(press(asking, ...'a', 'space', ...'b.xml', 'space', 'enter')).toStrictEqual([
		state,
		{type: 'read-file', file: 'a b.xml'},
	]);
});

test('letters that are keys elsewhere are text in a form', () => {
	const asking = pressed(aState(), 'f', 'q', '?', 'c', 'space', '/', 'backspace', 'x');
	expect(valuesOf(asking)).toEqual({file: 'q?c x'});
});

test('a form that cannot be sent says why from then on, and stays', () => {
	const [asking, ...effects] = press(aState(), 'f', 'enter');
	expect(effects).toEqual([]);
	expect(formOf(asking)).toMatchObject({focus: 0, isTried: true});
	expect(formOf(asking).fields[0]?.problem('')).toBe('Name a file.');
});

test('w proposes the name of the session, or the profile that it was written to before', () => {
	expect(valuesOf(pressed(live, 'w'))).toEqual({profile: 'work'});
	const written = signedIn({sessions: [{...session, profile: 'acme'}]});
	expect(valuesOf(pressed(written, 'w'))).toEqual({profile: 'acme'});
});

test('w writes the profile that was typed, and takes care of long-lived keys', () => {
	expect(press(live, 'w', 'ctrl+u', ...'prod', 'enter')).toStrictEqual([
		live,
		{type: 'write-profile', session, profile: 'prod', overwrite: false},
	]);
});

test('w takes no name that the AWS tools cannot read', () => {
	const [state, ...effects] = press(live, 'w', 'space', 'x', 'enter');
	expect(effects).toEqual([]);
	expect(valuesOf(state)).toEqual({profile: 'work x'});
	expect(formOf(state).isTried).toBe(true);
});

test('e proposes what enter would do', () => {
	const settings = {...defaultSettings, duration: 5400};
	const state = pressed(signedIn({settings}), 'e');
	expect(formOf(state)).toMatchObject({
		title: 'Assume 123456789012/Admin',
		purpose: {kind: 'assume-with-options', role: prodAdmin},
	});
	expect(valuesOf(state)).toEqual({duration: '1h30m', region: 'eu-west-1', name: '123456789012-Admin'});
});

test('tab and the arrows go round the fields, and typing goes to the one with the cursor', () => {
	const state = pressed(signedIn(), 'e');
	expect(focusOf(pressed(state, 'tab'))).toBe('region');
	expect(focusOf(pressed(state, 'down', 'down', 'tab'))).toBe('duration');
	expect(focusOf(pressed(state, 'shift+tab'))).toBe('name');
	expect(focusOf(pressed(state, 'tab', 'up'))).toBe('duration');
	expect(valuesOf(pressed(state, 'tab', 'backspace', '2'))).toEqual({
		duration: '1h',
		region: 'eu-west-2',
		name: '123456789012-Admin',
	});
});

test('e assumes with what was typed', () => {
	const typed = ['ctrl+u', ...'15m', 'tab', 'ctrl+u', ...'us-west-2', 'tab', 'ctrl+u', ...'night'];
	const state = signedIn();
	const [after, ...effects] = press(state, 'e', ...typed, 'enter');
	expect(after).toStrictEqual({...state, pending: new Map([[roleKey(prodAdmin), state.now]])});
	const {encoded} = anAssertion();
	const wish = {role: prodAdmin, encoded, durationSeconds: 900, region: 'us-west-2', name: 'night'};
	expect(effects).toStrictEqual([
		{type: 'assume-role', key: roleKey(prodAdmin), wish},
		{type: 'remember-role', roleArn: prodAdmin.roleArn},
	]);
});

test('enter goes to the first field that is wrong, wherever the cursor is', () => {
	const typed = ['tab', 'ctrl+u', ...'mars-1', 'tab', 'ctrl+u'];
	const [state, ...effects] = press(signedIn(), 'e', ...typed, 'enter');
	expect(effects).toEqual([]);
	expect(focusOf(state)).toBe('region');
	expect(formOf(state).fields.map(({problem, text}) => problem(text.value))).toEqual([
		undefined,
		'There is no AWS region “mars-1”.',
		'A profile name cannot be empty.',
	]);
});

test('e without an assertion that can be redeemed waits for one instead', () => {
	const state = pressed(signedIn({now: later(300)}), 'e');
	expect(state.overlay).toBeUndefined();
	expect(state.awaited?.roleArn).toBe(prodAdmin.roleArn);
});

test('escape leaves a form, and nothing is done', () => {
	const state = signedIn();
	expect(press(state, 'e', 'escape')).toStrictEqual([state]);
});

test('what is pasted into a form goes in at the cursor, without the line end', () => {
	const [state, ...effects] = step(pressed(aState(), 'f', '!', 'left'), {
		type: 'text-pasted',
		text: '~/saml.xml\n',
	});
	expect(effects).toEqual([]);
	expect(valuesOf(state)).toEqual({file: '~/saml.xml!'});
});
