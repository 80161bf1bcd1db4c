import {expect, test} from 'vitest';
import {exitCodes, explain, StsuiError} from '../source/errors.js';

test('an error says what happened, what to do next, and of what kind it is', () => {
	const error = new StsuiError('The session prod is over.', {kind: 'sign-in', hint: 'Sign in again.'});
	expect(explain(error)).toEqual({
		message: 'The session prod is over.',
		hint: 'Sign in again.',
		kind: 'sign-in',
	});
});

test('an error of which nothing more is known is a failure, and keeps its cause', () => {
	const cause = new Error('EACCES');
	const error = new StsuiError('It cannot be read.', {cause});
	expect(explain(error)).toEqual({message: 'It cannot be read.', hint: undefined, kind: 'failed'});
	expect(error.cause).toBe(cause);
	expect(error.name).toBe('StsuiError');
});

test.each([
	[new RangeError('Invalid array length'), 'Invalid array length'],
	['a text', 'a text'],
	[undefined, 'undefined'],
])('everything else that is thrown is a bug', (thrown, said) => {
	expect(explain(thrown)).toEqual({
		message: `Something is wrong inside stsui: ${said}`,
		hint: undefined,
		kind: 'bug',
	});
});

test('every kind has the exit code that scripts rely on', () => {
	expect(exitCodes).toEqual({done: 0, failed: 1, usage: 2, 'sign-in': 3, cancelled: 130, bug: 70});
});
