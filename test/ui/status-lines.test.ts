import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import {lineWidth} from '../../source/ui/line.js';
import {statusLines} from '../../source/ui/status-lines.js';
import {later, prodAdmin} from '../helpers/builders.js';
import {aState, noting} from '../program/states.js';
import {picture} from './picture.js';

const drawn = (state: State, rows = 2): string => picture(statusLines(state, rows));

const awaited = {roleArn: prodAdmin.roleArn, principalArn: prodAdmin.principalArn, name: 'work'};

test.each([
	['done', '✓'],
	['problem', '✗'],
	['hint', '›'],
] as const)('a notice of the kind %s has the sign %s, and its hint below', (tone, glyph) => {
	expect(drawn(noting(aState(), tone, 'It happened.', 'Do that.'))).toBe(`
 ${glyph} It happened.
   Do that.
`);
});

test('where there is one row, the hint stands behind the message', () => {
	expect(drawn(noting(aState(), 'done', 'It happened.', 'Do that.'), 1)).toBe(`
 ✓ It happened. Do that.
`);
});

test('a long message takes what it needs of the second row', () => {
	const state = noting(
		aState({columns: 40}),
		'hint',
		'Admin allows less than 4h: this session lasts 1h.',
		'c copies.',
	);
	expect(drawn(state)).toBe(`
 › Admin allows less than 4h: this
   session lasts 1h. c copies.
`);
});

test('what does not fit ends with an ellipsis', () => {
	const state = noting(aState({columns: 40}), 'problem', `${'very '.repeat(20)}long`);
	expect(drawn(state)).toBe(`
 ✗ very very very very very very very
   very very very very very very very v…
`);
});

test('the role that is waited for is named when the notice is over', () => {
	const state = noting(aState({awaited}), 'hint', 'Paste it.');
	expect(drawn(state)).toBe('\n › Paste it.\n\n');
	expect(drawn({...state, now: later(20)})).toBe(`
 › Waiting for an assertion for 123456789012/Admin; esc stops waiting.

`);
});

test.each([
	[0, ''],
	[1, ' ! A kept session cannot be read; stsui sessions names it.'],
	[3, ' ! 3 kept sessions cannot be read; stsui sessions names them.'],
])('with %d sessions that cannot be read it says “%s”', (unreadableSessions, text) => {
	expect(drawn(aState({unreadableSessions}), 1)).toBe(`\n${text}\n`);
});

test('there are always as many rows as there should be, each as wide as the terminal', () => {
	const words = fc.array(fc.string({unit: 'grapheme', maxLength: 20})).map(parts => parts.join(' '));
	fc.assert(
		fc.property(
			words,
			words,
			fc.integer({min: 40, max: 120}),
			fc.constantFrom(1, 2),
			(message, hint, columns, rows) => {
				const lines = statusLines(noting(aState({columns}), 'done', message, hint), rows);
				expect(lines.map(lineWidth)).toEqual(Array.from({length: rows}, () => columns));
			},
		),
	);
});
