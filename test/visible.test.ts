import fc from 'fast-check';
import {expect, test} from 'vitest';
import {visible} from '../source/visible.js';

test.each([
	['an escape sequence', '\u001B[31mred\u001B[0m', '\\x1b[31mred\\x1b[0m'],
	['a clipboard sequence', '\u001B]52;c;eA==\u0007', '\\x1b]52;c;eA==\\x07'],
	['a sequence with an introducer of one byte', '\u009B8m\u009D0;title\u009C', '\\x9b8m\\x9d0;title\\x9c'],
	['a carriage return and backspaces', 'safe\rX\b\b', 'safe\\x0dX\\x08\\x08'],
	['line ends and tabs', 'a\nb\tc\u0085d\u2028e\u2029f', 'a\\x0ab\\x09c\\x85d\\u{2028}e\\u{2029}f'],
	['a null and a delete', '\u0000\u007F', '\\x00\\x7f'],
	[
		'text that runs the other way',
		'\u202Emoc.live\u202C\u2066x\u2069',
		'\\u{202e}moc.live\\u{202c}\\u{2066}x\\u{2069}',
	],
	['characters without a width', 'a\u200Bb\u200Dc\uFEFFd\u00ADe', 'a\\u{200b}b\\u{200d}c\\u{feff}d\\xade'],
	[
		'letters that look like nothing',
		'\u115F\u1160\u3164\uFFA0\u2800',
		'\\u{115f}\\u{1160}\\u{3164}\\u{ffa0}\\u{2800}',
	],
	['selectors of variants', 'a\uFE0F\u180B\u034F', 'a\\u{fe0f}\\u{180b}\\u{34f}'],
	['tags', '\u{E0041}\u{E007F}', '\\u{e0041}\\u{e007f}'],
	['private use', '\uE000\u{F0000}', '\\u{e000}\\u{f0000}'],
	['half a character', 'a\uD800b', 'a\uFFFDb'],
])('%s is spelled out', (_, text, expected) => {
	expect(visible(text)).toBe(expected);
});

test.each(['', 'Jane Doe', 'ünïcödé', '日本語', 'Ελληνικά', '🙂', 'עברית', '“quoted” – and more…', 'a\\b'])(
	'“%s” stays as it is',
	text => {
		expect(visible(text)).toBe(text);
	},
);

test('whatever comes, nothing that is left moves the cursor, and nothing is spelled out twice', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
			expect(visible(visible(text))).toBe(visible(text));
		}),
	);
});

test('a very long text takes no time', () => {
	const text = '\u001B[31m'.repeat(140_000);
	const start = performance.now();
	expect(visible(text)).toHaveLength(text.length + 3 * 140_000);
	expect(performance.now() - start).toBeLessThan(1000);
});
