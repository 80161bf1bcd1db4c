import fc from 'fast-check';
import {expect, test} from 'vitest';
import {widthOf} from '../../source/ui/line.js';
import {wrapText} from '../../source/ui/wrap-text.js';

test.each([
	['one two three', 7, ['one two', 'three']],
	['one two three', 40, ['one two three']],
	['one', 2, ['one']],
	['a longword b', 4, ['a', 'longword', 'b']],
	['開発 環境 名', 7, ['開発', '環境 名']],
	['', 10, ['']],
])('“%s” in lines of %d cells is %j', (text, width, lines) => {
	expect(wrapText(text, width)).toEqual(lines);
});

test('nothing is lost, and only a word that is longer than a line makes it longer', () => {
	const words = fc.array(fc.stringMatching(/^[a-z開発.]{1,12}$/), {minLength: 1});
	fc.assert(
		fc.property(words, fc.integer({min: 1, max: 40}), (parts, width) => {
			const lines = wrapText(parts.join(' '), width);
			expect(lines.join(' ')).toBe(parts.join(' '));
			expect(lines.filter(line => line.includes(' ') && widthOf(line) > width)).toEqual([]);
		}),
	);
});
