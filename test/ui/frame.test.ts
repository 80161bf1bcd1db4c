import fc from 'fast-check';
import {expect, test} from 'vitest';
import {framed, inside, topEdge} from '../../source/ui/frame.js';
import {lineWidth, span} from '../../source/ui/line.js';
import {picture, textOf} from './picture.js';

const lines = [[span('prod')], [span('a role with a very long name')]];

test('a frame is as large as its box, whatever is in it', () => {
	expect(picture(framed({title: 'Roles', isFocused: true}, lines, {columns: 20, rows: 5}))).toBe(`
╭ Roles ───────────╮
│ prod             │
│ a role with a v… │
│                  │
╰──────────────────╯
`);
});

test('what does not fit below is left out', () => {
	expect(picture(framed({title: 'Roles', isFocused: false}, lines, {columns: 20, rows: 3}))).toBe(`
╭ Roles ───────────╮
│ prod             │
╰──────────────────╯
`);
});

test.each([
	['Keys', '1–9 of 30', 30, '╭ Keys ─────────── 1–9 of 30 ╮'],
	['Keys', '1–9 of 30', 22, '╭ Keys ─── 1–9 of 30 ╮'],
	['Keys', '1–9 of 30', 21, '╭ Keys ─────────────╮'],
	['Forget a session with a long name?', '', 24, '╭ Forget a session … ──╮'],
])(
	'the top edge has the title “%s”, and the remark “%s” where there is room',
	(title, remark, columns, edge) => {
		expect(textOf(topEdge({title, remark, isFocused: true}, columns))).toBe(edge);
	},
);

test('only the frame with the keys stands out', () => {
	const tokens = (isFocused: boolean) =>
		framed({title: 'Roles', isFocused}, [], {columns: 20, rows: 3}).map(([edge]) => edge?.token);
	expect(tokens(true)).toEqual(['focused-border', 'focused-border', 'focused-border']);
	expect(tokens(false)).toEqual(['border', 'border', 'border']);
});

test('inside a frame is what its edges and a blank at either side leave', () => {
	expect(inside({columns: 40, rows: 10})).toEqual({columns: 36, rows: 8});
});

test('a frame is exactly as wide and high as its box', () => {
	const text = fc.string({unit: 'grapheme', maxLength: 40});
	const box = fc.record({columns: fc.integer({min: 10, max: 90}), rows: fc.integer({min: 2, max: 20})});
	fc.assert(
		fc.property(text, text, fc.array(text), box, (title, remark, content, {columns, rows}) => {
			const drawn = framed(
				{title, remark, isFocused: true},
				content.map(value => [span(value)]),
				{columns, rows},
			);
			expect(drawn.map(lineWidth)).toEqual(Array.from({length: rows}, () => columns));
		}),
	);
});
