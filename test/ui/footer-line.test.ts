import {expect, test} from 'vitest';
import {bindingsOf, keyLabel, keymap, type Mode, modeOf} from '../../source/program/keymap.js';
import type {State} from '../../source/program/state.js';
import {footerLine} from '../../source/ui/footer-line.js';
import {lineWidth} from '../../source/ui/line.js';
import {aSession, prodAdmin} from '../helpers/builders.js';
import {aState, pressed, signedIn} from '../program/states.js';
import {picture, textOf} from './picture.js';

const live = signedIn({sessions: [aSession(prodAdmin)]});

const states: readonly State[] = [
	live,
	aState(),
	...['tab', '/', 'w', 'x', '?', 'i'].map(key => pressed(live, key)),
];

const widths = Array.from({length: 200}, (_, index) => 40 + index);

test('the footer on terminals of 40, 60, 80 and 120 columns', () => {
	expect(picture([40, 60, 80, 120].map(columns => footerLine({...live, columns})))).toBe(`
 enter assume            ? help  q quit
 enter assume  c copy exports                ? help  q quit
 enter assume  c copy exports  w write profile  r re-assume      ? help  q quit
 enter assume  c copy exports  w write profile  r re-assume  / filter                                    ? help  q quit
`);
});

test('the footer while filtering, in a form, in a menu and on a page', () => {
	const narrow = ['/', 'w', 'x', '?', 'i'].map(key => footerLine({...pressed(live, key), columns: 40}));
	expect(picture(narrow)).toBe(`
 enter assume                  esc back
 enter go  tab next field      esc back
 enter choose                  esc back
 ? help  q quit                esc back
 q quit                        esc back
`);
});

test('on every terminal each key is there as a whole or not at all', () => {
	for (const state of states) {
		const mode: Mode = modeOf(state);
		const known = new Set(
			bindingsOf(mode, state).flatMap(({keys, label, action}) =>
				keys.map(key => `${keyLabel(key)} ${action === 'back' ? 'back' : label}`),
			),
		);
		for (const columns of widths) {
			const line = footerLine({...state, columns});
			expect(lineWidth(line)).toBe(columns);
			const shown = textOf(line).trim().split(/ {2,}/);
			expect(shown.filter(entry => !known.has(entry))).toEqual([]);
		}
	}
});

test('on every terminal the way out is shown', () => {
	for (const state of states) {
		const isPanel = state.overlay === undefined && !state.isFiltering;
		for (const columns of widths) {
			const text = textOf(footerLine({...state, columns}));
			expect(text).toMatch(isPanel ? / {2}\? help {2}q quit$/ : / {2}esc back$/);
		}
	}
});

test('with room enough all keys of the footer are shown, each once', () => {
	const text = textOf(footerLine({...live, columns: 200}));
	for (const {keys, label} of keymap.filter(
		({isInFooter, modes}) => isInFooter === true && modes.includes('roles'),
	)) {
		expect(text.split(`${keyLabel(keys[0] ?? '')} ${label}`)).toHaveLength(2);
	}
});

test('a key that cannot act just now is shown weakly', () => {
	const tokenOf = (state: State, key: string) => footerLine(state).find(({text}) => text === key)?.token;
	expect(tokenOf(live, 'c')).toBe('accent');
	expect(tokenOf(signedIn(), 'c')).toBe('muted');
});
