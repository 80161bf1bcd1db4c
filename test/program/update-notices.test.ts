import {expect, test} from 'vitest';
import {currentNotice} from '../../source/program/notice.js';
import {roleKey} from '../../source/saml/saml-role.js';
import {aSession, later, prodAdmin} from '../helpers/builders.js';
import {aState, noting, pressed, signedIn, step} from './states.js';

test('a refusal is said with the next step, and the role is no longer waited for', () => {
	const state = signedIn();
	const explanation = {message: 'AWS said no.', hint: 'Ask for it.', kind: 'failed'} as const;
	expect(step(pressed(state, 'enter'), {type: 'failed', explanation}, roleKey(prodAdmin))).toStrictEqual([
		noting(state, 'problem', 'AWS said no.', 'Ask for it.'),
	]);
});

test('what the user stopped is no problem', () => {
	const explanation = {message: 'Stopped.', hint: undefined, kind: 'cancelled'} as const;
	const [state] = step(aState(), {type: 'failed', explanation});
	expect(state.notice?.tone).toBe('hint');
});

test.each([
	['done', 10],
	['hint', 20],
	['problem', 30],
] as const)('a notice of the kind %s stays for %d seconds', (tone, seconds) => {
	const state = noting(aState(), tone, 'Read me.');
	expect(currentNotice({...state, now: later(seconds - 0.001)})?.message).toBe('Read me.');
	expect(currentNotice({...state, now: later(seconds)})).toBeUndefined();
});

test('a new notice takes the place of the old one, and lives its own life', () => {
	const old = {...noting(aState(), 'problem', 'Old.'), now: later(5)};
	const [state] = step(old, {type: 'session-forgotten', session: aSession(prodAdmin, {name: 'work'})});
	expect(state.notice).toMatchObject({message: 'Forgot work.', since: later(5)});
});
