import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	cutEnd,
	cutMiddle,
	firstCells,
	fitted,
	type Line,
	lastCells,
	lineWidth,
	span,
	spread,
	widthOf,
} from '../../source/ui/line.js';

const textOf = (line: Line): string => line.map(({text}) => text).join('');

test.each([
	['prod', 4],
	['', 0],
	['開発', 4],
	['👨‍👩‍👧', 2],
	['e\u0301', 1],
	['●━…', 3],
])('“%s” takes %d cells', (text, cells) => {
	expect(widthOf(text)).toBe(cells);
});

test.each([
	['prod', 6, 'prod  '],
	['prod', 4, 'prod'],
	['production', 6, 'produ…'],
	['production', 1, '…'],
	['production', 0, ''],
	['開発環境', 7, '開発環…'],
	['開発環境', 6, '開発… '],
	['開発環境', 2, '… '],
	['a👨‍👩‍👧bc', 4, 'a👨‍👩‍👧…'],
	['a👨‍👩‍👧bc', 3, 'a… '],
	['cafe\u0301s', 4, 'caf…'],
	['cafe\u0301s', 5, 'cafe\u0301s'],
])('“%s” at %d cells is “%s”', (text, width, shown) => {
	expect(textOf(fitted([span(text)], width))).toBe(shown);
});

test('a line that is cut keeps what each text means, and ends where it is cut', () => {
	const line = [span('prod', 'accent'), span('/', 'muted'), span('Admin')];
	expect(fitted(line, 7)).toEqual([span('prod', 'accent'), span('/', 'muted'), span('A…')]);
	expect(fitted(line, 5)).toEqual([span('prod', 'accent'), span('…', 'muted')]);
	expect(fitted(line, 4)).toEqual([span('pro…', 'accent')]);
});

test('a line shows that it is cut where the same text follows twice too', () => {
	expect(textOf(fitted([span('ab'), span('ab')], 2))).toBe('a…');
});

test('the right part of a line stands at the right edge, and the left one gives way', () => {
	const left = [span('123456789012')];
	const right = [span('● 47:12', 'valid')];
	expect(textOf(spread(left, right, 22))).toBe('123456789012   ● 47:12');
	expect(textOf(spread(left, right, 16))).toBe('12345678…● 47:12');
	expect(textOf(spread(left, right, 7))).toBe('● 47:12');
	expect(textOf(spread(left, right, 5))).toBe('● 47…');
});

const arn = 'arn:aws:iam::123456789012:role/Admin';

test.each([
	[arn, 36, arn],
	[arn, 24, 'arn:aws:i…012:role/Admin'],
	[arn, 3, 'a…n'],
	[arn, 2, 'a…'],
	[arn, 1, '…'],
	[arn, 0, ''],
	['開発環境の管理者', 9, '開…理者'],
	['開発', 4, '開発'],
])('the middle of “%s” is cut for %d cells: “%s”', (text, width, shown) => {
	expect(cutMiddle(text, width)).toBe(shown);
});

test('the beginning and the end of a text are cut between characters', () => {
	expect(firstCells('開発環境', 5)).toBe('開発');
	expect(lastCells('開発環境', 5)).toBe('環境');
	expect(lastCells('a👨‍👩‍👧', 2)).toBe('👨‍👩‍👧');
	expect(lastCells('prod', 9)).toBe('prod');
	expect(lastCells('prod', 0)).toBe('');
});

const text = fc.oneof(fc.string({maxLength: 30}), fc.string({unit: 'grapheme', maxLength: 30}));
const line = fc.array(
	text.map(value => span(value)),
	{maxLength: 5},
);
const width = fc.integer({min: 0, max: 60});

test('whatever stands on a line, it is made exactly as wide as wanted', () => {
	fc.assert(
		fc.property(line, line, width, (left, right, wanted) => {
			expect(lineWidth(fitted(left, wanted))).toBe(wanted);
			expect(lineWidth(spread(left, right, wanted))).toBe(wanted);
		}),
	);
});

test('a cut text is never wider than wanted, and one that fits is left alone', () => {
	fc.assert(
		fc.property(text, width, (value, wanted) => {
			for (const shown of [cutEnd(value, wanted), cutMiddle(value, wanted)]) {
				expect(widthOf(shown)).toBeLessThanOrEqual(wanted);
				expect(shown === value).toBe(widthOf(value) <= wanted && (wanted > 0 || value === ''));
			}
		}),
	);
});
