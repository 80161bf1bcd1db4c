import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	aroundCursor,
	editText,
	insertText,
	isPrintable,
	type TextField,
	textField,
} from '../../source/program/text-field.js';

/** `ab|c`: the text, and the cursor as a bar. */
const at = (drawn: string): TextField => ({value: drawn.replace('|', ''), cursor: drawn.indexOf('|')});
const drawn = ({value, cursor}: TextField): string => `${value.slice(0, cursor)}|${value.slice(cursor)}`;

test('a field begins with the cursor behind its text', () => {
	expect(drawn(textField('prod'))).toBe('prod|');
});

test.each([
	['x', 'ab|cd', 'abx|cd'],
	['space', 'ab|cd', 'ab |cd'],
	['é', '|', 'é|'],
	['👍', 'a|b', 'a👍|b'],
	['left', 'ab|cd', 'a|bcd'],
	['left', '|ab', '|ab'],
	['right', 'ab|cd', 'abc|d'],
	['right', 'ab|', 'ab|'],
	['home', 'ab|cd', '|abcd'],
	['ctrl+a', 'ab|cd', '|abcd'],
	['end', 'ab|cd', 'abcd|'],
	['ctrl+e', 'ab|cd', 'abcd|'],
	['backspace', 'ab|cd', 'a|cd'],
	['backspace', '|ab', '|ab'],
	['delete', 'ab|cd', 'ab|d'],
	['delete', 'ab|', 'ab|'],
	['ctrl+u', 'ab|cd', '|cd'],
	['ctrl+k', 'ab|cd', 'ab|'],
	['ctrl+w', 'acme prod|!', 'acme |!'],
	['ctrl+w', 'acme  |', '|'],
	['ctrl+w', '|acme', '|acme'],
	['left', 'a👍|b', 'a|👍b'],
	['right', 'a|👍b', 'a👍|b'],
	['backspace', 'a👍|b', 'a|b'],
	['delete', 'a|👨‍👩‍👧b', 'a|b'],
	['backspace', 'e\u0301|', '|'],
])('%s makes of %s: %s', (key, before, after) => {
	expect(drawn(editText(at(before), key))).toBe(after);
});

test.each(['tab', 'f1', 'ctrl+x', 'escape', 'insert', ''])('“%s” edits nothing', key => {
	const field = at('ab|cd');
	expect(editText(field, key)).toBe(field);
});

test('pasted line ends and control characters become blanks', () => {
	expect(drawn(insertText(at('a|d'), 'b\r\nc\u001B[31m'))).toBe('ab c [31m|d');
});

test('a key is printable if it is one character', () => {
	expect(['a', 'é', '👍', 'space'].every(isPrintable)).toBe(true);
	expect(['enter', 'ctrl+a', ''].some(isPrintable)).toBe(false);
});

test('what is around the cursor is the text, with one whole character at the cursor', () => {
	expect(aroundCursor(at('a|👍b'))).toEqual(['a', '👍', 'b']);
	expect(aroundCursor(at('ab|'))).toEqual(['ab', '', '']);
});

const keys = ['left', 'right', 'home', 'end', 'backspace', 'delete', 'ctrl+u', 'ctrl+k', 'ctrl+w', 'space'];

test('whatever is typed, the cursor is in the text and no character is torn apart', () => {
	const key = fc.oneof(fc.constantFrom(...keys), fc.string({unit: 'grapheme', minLength: 1, maxLength: 1}));
	fc.assert(
		fc.property(fc.array(key), pressed => {
			const field = pressed.reduce(editText, textField('acme 👨‍👩‍👧 prod'));
			expect(field.cursor).toBeGreaterThanOrEqual(0);
			expect(field.cursor).toBeLessThanOrEqual(field.value.length);
			expect(field.value.isWellFormed()).toBe(true);
			expect(aroundCursor(field).join('')).toBe(field.value);
		}),
	);
});
