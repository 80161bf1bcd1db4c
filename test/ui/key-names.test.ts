import type {Key} from 'ink';
import {expect, test} from 'vitest';
import {typed} from '../../source/ui/key-names.js';
import {aKey} from './keys-of-ink.js';

test.each<[Partial<Key>, string]>([
	[{upArrow: true}, 'up'],
	[{downArrow: true}, 'down'],
	[{leftArrow: true}, 'left'],
	[{rightArrow: true}, 'right'],
	[{pageUp: true}, 'pageup'],
	[{pageDown: true}, 'pagedown'],
	[{home: true}, 'home'],
	[{end: true}, 'end'],
	[{return: true}, 'enter'],
	[{escape: true}, 'escape'],
	[{backspace: true}, 'backspace'],
	[{delete: true}, 'delete'],
	[{tab: true}, 'tab'],
	[{tab: true, shift: true}, 'shift+tab'],
])('%j is the key “%s”', (key, name) => {
	expect(typed('', aKey(key))).toEqual({keys: [name]});
});

test.each([
	['a', {}, ['a']],
	['G', {shift: true}, ['G']],
	[' ', {}, ['space']],
	['é', {}, ['é']],
	['👍', {}, ['👍']],
	['c', {ctrl: true}, ['ctrl+c']],
	['u', {ctrl: true}, ['ctrl+u']],
	['', {}, []],
])('“%s” with %j is %j', (input, key, keys) => {
	expect(typed(input, aKey(key))).toEqual({keys});
});

test('there are no keys with alt: it is escape, and the key after it', () => {
	expect(typed('q', aKey({meta: true}))).toEqual({keys: ['escape', 'q']});
	expect(typed('', aKey({meta: true, leftArrow: true}))).toEqual({keys: ['left']});
});

test('letters that were typed quickly are taken apart', () => {
	expect(typed('dev', aKey())).toEqual({keys: ['d', 'e', 'v']});
	expect(typed('jj\r', aKey())).toEqual({keys: ['j', 'j', 'enter']});
	expect(typed('a b\tc\n', aKey())).toEqual({keys: ['a', 'space', 'b', 'tab', 'c', 'enter']});
	expect(typed('ab\u0015c', aKey())).toEqual({keys: ['a', 'b', 'ctrl+u', 'c']});
});

test('a long run of letters was pasted, and its line ends are no enter', () => {
	const sixteen = 'abcdefghijklmnop';
	expect(typed(sixteen, aKey())).toEqual({keys: [...sixteen]});
	expect(typed(`${sixteen}\r`, aKey())).toEqual({pasted: `${sixteen}\r`});
});
