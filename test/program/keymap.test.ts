import {expect, test} from 'vitest';
import {actions} from '../../source/program/actions.js';
import {bindingOf, bindingsOf, keyLabel, keymap, type Mode} from '../../source/program/keymap.js';
import type {State} from '../../source/program/state.js';
import {textField} from '../../source/program/text-field.js';
import {aSession, later, prodAdmin} from '../helpers/builders.js';
import {aState, noting, press, pressed, signedIn} from './states.js';

const modes = ['roles', 'sessions', 'filter', 'form', 'menu', 'help', 'assertion'] as const;

const session = aSession(prodAdmin);
const live = signedIn({sessions: [session]});

/** A state whose keys go there. */
const inMode: Readonly<Record<Mode, State>> = {
	roles: live,
	sessions: pressed(live, 'tab'),
	filter: pressed(live, '/'),
	form: pressed(live, 'w'),
	menu: pressed(live, 'x'),
	help: pressed(live, '?'),
	assertion: pressed(live, 'i'),
};

const states: readonly State[] = [
	...Object.values(inMode),
	aState(),
	aState({panel: 'sessions'}),
	signedIn({panel: 'sessions'}),
	signedIn({sessions: [session], now: later(3600)}),
	pressed(signedIn(), '/', ...'qqq'),
	{...pressed(signedIn(), '/', ...'qqq'), isFiltering: false},
];

test.each(modes)('no key means two things in the mode %s', mode => {
	for (const canSignIn of [true, false]) {
		const keys = bindingsOf(mode, aState({canSignIn})).flatMap(binding => binding.keys);
		expect(keys).toEqual([...new Set(keys)]);
	}
});

test.each(modes)('escape leads out of the mode %s', mode => {
	const state = inMode[mode];
	expect(bindingOf('escape', state)?.action).toBe('back');
	const left = pressed(state, 'escape');
	expect(left).toMatchObject({overlay: undefined, isFiltering: false});
});

test.each(modes)('ctrl+c quits in the mode %s', mode => {
	expect(press(inMode[mode], 'ctrl+c')).toStrictEqual([inMode[mode], {type: 'quit'}]);
});

test('every action has a key, and every key an action', () => {
	const bound = new Set(keymap.map(({action}) => action));
	expect([...bound].toSorted()).toEqual(Object.keys(actions).toSorted());
});

test('every key is explained, and is in some mode', () => {
	for (const {action, keys, label, modes: where} of keymap) {
		expect(label, action).toMatch(/\S/);
		expect(keys.length, action).toBeGreaterThan(0);
		expect(where.length, action).toBeGreaterThan(0);
	}
});

test('while a text is written, a key that writes a letter does nothing else', () => {
	const written = (mode: Mode) => bindingsOf(mode, live).flatMap(({keys}) => keys.filter(isLetter));
	expect(written('filter')).toEqual([]);
	expect(written('form')).toEqual([]);
});

test('the sign-in key is there only where an identity provider can be asked', () => {
	expect(bindingOf('l', aState())).toBeUndefined();
	expect(bindingOf('l', aState({canSignIn: true}))?.action).toBe('sign-in');
});

test('a key that cannot act says why in a whole sentence, and does nothing', () => {
	const reasons = new Set<string>();
	for (const state of states) {
		for (const {keys, disabledReason} of bindingsOf(modeOfState(state), state)) {
			const reason = disabledReason?.(state);
			if (reason !== undefined) {
				reasons.add(reason);
				expect(press(state, keys[0] ?? '')).toStrictEqual([noting(state, 'hint', reason)]);
			}
		}
	}

	expect([...reasons].toSorted()).toEqual([
		'No role matches: esc clears the filter.',
		'There is no assertion yet: paste a SAML response first.',
		'There is no role yet: paste a SAML response first.',
		'There is no session of this role yet: enter assumes it.',
		'There is no session yet: paste a SAML response first.',
		'This session has expired: r assumes the role again.',
	]);
});

test('with a live session at hand every key acts', () => {
	for (const {action, disabledReason} of keymap) {
		expect(disabledReason?.(live), action).toBeUndefined();
	}
});

test('a key that is not in the table does nothing', () => {
	for (const mode of ['roles', 'sessions', 'menu', 'help', 'assertion'] as const) {
		expect(press(inMode[mode], 'Z')).toStrictEqual([inMode[mode]]);
	}
});

test('an overlay takes the keys of the filter below it', () => {
	const state: State = {
		...live,
		isFiltering: true,
		filter: textField('a'),
		overlay: {kind: 'help', offset: 0},
	};
	expect(press(state, 'b')).toStrictEqual([state]);
	expect(press(state, 'q').slice(1)).toStrictEqual([{type: 'quit'}]);
});

test('keys are named as people write them', () => {
	const names = ['up', 'down', 'pageup', 'pagedown', 'escape', 'enter', 'shift+tab', 'G'].map(keyLabel);
	expect(names).toEqual(['↑', '↓', 'PgUp', 'PgDn', 'esc', 'enter', 'shift+tab', 'G']);
});

const isLetter = (key: string): boolean => key.length === 1;

const modeOfState = (state: State): Mode =>
	modes.find(mode => state.overlay?.kind === mode) ?? (state.isFiltering ? 'filter' : state.panel);
