import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import type {Happening} from '../../source/program/messages.js';
import {createTypist} from '../../source/ui/typist.js';
import {aKey} from './keys-of-ink.js';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const start = () => {
	const happenings: Happening[] = [];
	const type = createTypist(happening => happenings.push(happening));
	return {happenings, type};
};

const long = 'PHNhbWxwOlJlc3BvbnNlIHhtbG5z';

test('keys reach the program at once, one by one', () => {
	const {happenings, type} = start();
	type('', aKey({downArrow: true}));
	type('jk', aKey());
	expect(happenings).toEqual([
		{type: 'key-pressed', key: 'down'},
		{type: 'key-pressed', key: 'j'},
		{type: 'key-pressed', key: 'k'},
	]);
});

test('a paste that the terminal does not mark is one paste, however many pieces it comes in', () => {
	const {happenings, type} = start();
	type(long, aKey());
	vi.advanceTimersByTime(49);
	type(long, aKey());
	type('c', aKey());
	vi.advanceTimersByTime(49);
	expect(happenings).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(happenings).toEqual([{type: 'text-pasted', text: `${long}${long}c`}]);
});

test('a line end or a tabulator within such a paste is text, not a key', () => {
	const {happenings, type} = start();
	type(long, aKey());
	type('', aKey({return: true}));
	type('', aKey({tab: true}));
	type('q', aKey());
	vi.runAllTimers();
	expect(happenings).toEqual([{type: 'text-pasted', text: `${long}\n\tq`}]);
});

test('after a paste keys are keys again', () => {
	const {happenings, type} = start();
	type(long, aKey());
	vi.runAllTimers();
	type('q', aKey());
	expect(happenings.at(-1)).toEqual({type: 'key-pressed', key: 'q'});
	expect(vi.getTimerCount()).toBe(0);
});
