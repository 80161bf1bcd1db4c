import {expect, test} from 'vitest';
import {bindingsOf, keyLabel} from '../../source/program/keymap.js';
import type {State} from '../../source/program/state.js';
import {helpLines} from '../../source/ui/help-lines.js';
import {aSession, prodAdmin} from '../helpers/builders.js';
import {aState, signedIn} from '../program/states.js';
import {picture, textOf} from './picture.js';

const live = signedIn({sessions: [aSession(prodAdmin)], canSignIn: true});

test('the keys of the panels, group by group', () => {
	expect(picture(helpLines(live))).toBe(`
Session
  enter          assume
  c              copy exports
  C              copy exports for another shell
  w              write profile
  r              re-assume
  e              assume with options
  x              forget the session
  *              mark as favourite, or no longer

Assertion
  l              sign in
  v              read the clipboard
  f              open a file
  i              show what it says

Move
  ↑ k            up
  ↓ j            down
  PgUp           a page up
  PgDn           a page down
  g home         first
  G end          last
  tab shift+tab  other panel
  /              filter

Program
  ?              help
  esc            back, or stop what runs
  q              quit
  ctrl+c         quit

`);
});

test.each<[string, State]>([
	['with everything at hand', live],
	['with nothing at hand', aState()],
	['in the session panel', {...live, panel: 'sessions'}],
])('help %s names every key of the panel, once', (_, state) => {
	const lines = helpLines(state).map(textOf);
	for (const {keys, label} of bindingsOf(state.panel, state)) {
		const beginning = `  ${keys.map(keyLabel).join(' ')} `;
		expect(lines.filter(line => line.startsWith(beginning) && line.includes(label))).toHaveLength(1);
	}
});

test('a key that cannot act says why beside it', () => {
	expect(picture(helpLines(signedIn()))).toContain(
		'  w              write profile   There is no session of this role yet: enter assumes it.\n',
	);
});

test('a key that is not offered is not named', () => {
	expect(picture(helpLines(signedIn()))).not.toContain('sign in');
});
