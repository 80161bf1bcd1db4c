import {expect, test} from 'vitest';
import {roleKey} from '../../source/saml/saml-role.js';
import {defaultSettings} from '../../source/settings.js';
import {aSession, beginning, later, prodAdmin, prodReadOnly} from '../helpers/builders.js';
import {aState, noting, press, pressed, signedIn, step} from './states.js';

const session = aSession(prodAdmin, {name: 'work'});
const id = `${prodAdmin.roleArn}#work`;
const useIt = 'c copies exports, w writes a profile.';

test('at the start the kept sessions and the settings are asked for', () => {
	const state = aState();
	expect(step(state, {type: 'started'})).toStrictEqual([
		state,
		{type: 'list-sessions'},
		{type: 'read-settings'},
	]);
});

test('the kept sessions are shown, and how many cannot be read', () => {
	const state = aState();
	const unreadable = [{file: 'a', reason: 'damaged'} as const, {file: 'b', reason: 'damaged'} as const];
	expect(step(state, {type: 'sessions-listed', kept: {sessions: [session], unreadable}})).toStrictEqual([
		{...state, sessions: [session], unreadableSessions: 2},
	]);
});

test('a session that was obtained is there, selected, and its role is no longer waited for', () => {
	const state = signedIn();
	const waiting = pressed(state, 'enter');
	const answer = {type: 'session-obtained', session, remark: undefined} as const;
	expect(step(waiting, answer, roleKey(prodAdmin))).toStrictEqual([
		noting({...state, sessions: [session], selectedSession: id}, 'done', 'work is live for 1:00:00.', useIt),
	]);
});

test('the answer for one role leaves the others waiting', () => {
	const waiting = pressed(signedIn(), 'enter', 'down', 'enter');
	const answer = {type: 'session-obtained', session, remark: undefined} as const;
	expect(step(waiting, answer, roleKey(prodAdmin))[0].pending).toEqual(
		new Map([[roleKey(prodReadOnly), beginning]]),
	);
});

test('a session obtained again takes the place of the one of that role and name', () => {
	const other = aSession(prodAdmin, {name: 'play'});
	const again = aSession(prodAdmin, {name: 'work', obtainedAt: later(60)});
	const [state] = step(aState({sessions: [session, other]}), {
		type: 'session-obtained',
		session: again,
		remark: undefined,
	});
	expect(state.sessions).toEqual([other, again]);
});

test('what the user should know of a new session is said', () => {
	const remark = 'Admin allows less than 4h: this session lasts 1h.';
	const [state] = step(aState(), {type: 'session-obtained', session, remark});
	expect(state.notice).toMatchObject({
		tone: 'hint',
		message: `work is live for 1:00:00. ${remark}`,
		hint: useIt,
	});
});

test.each([
	['clipboard', 'Copied exports for work (zsh).', 'Paste them into your shell.'],
	[
		'terminal',
		'Sent exports for work (zsh) to the terminal.',
		'If pasting brings nothing, your terminal does not allow it: use stsui export.',
	],
] as const)('copying to the %s says so', (to, message, hint) => {
	const state = aState({sessions: [session]});
	expect(step(state, {type: 'exports-copied', session, format: 'zsh', to})).toStrictEqual([
		noting(state, 'done', message, hint),
	]);
});

test('a profile that was written is named, with how to use it, and the session knows it', () => {
	const named = {...session, profile: 'acme'};
	const written = {profile: 'acme', change: 'created', files: []} as const;
	const other = aSession(prodReadOnly);
	const state = aState({sessions: [session, other]});
	expect(step(state, {type: 'profile-written', session: named, written})).toStrictEqual([
		noting(
			{...state, sessions: [named, other]},
			'done',
			'Wrote the profile acme.',
			'Use it: aws --profile acme sts get-caller-identity',
		),
	]);
});

test('a session that was forgotten is gone', () => {
	const other = aSession(prodReadOnly);
	const state = aState({sessions: [session, other]});
	expect(step(state, {type: 'session-forgotten', session})).toStrictEqual([
		noting({...state, sessions: [other]}, 'done', 'Forgot work.'),
	]);
});

test('the settings that were read hold from then on', () => {
	const settings = {...defaultSettings, duration: 900};
	const [state, ...effects] = step(signedIn(), {type: 'settings-read', settings});
	expect(effects).toEqual([]);
	expect(press(state, 'enter')[1]).toMatchObject({wish: {durationSeconds: 900}});
});

test('a new size of the terminal is taken', () => {
	const state = aState();
	expect(step(state, {type: 'resized', columns: 40, rows: 10})).toStrictEqual([
		{...state, columns: 40, rows: 10},
	]);
});

test('a tick moves nothing but the clock', () => {
	const state = noting(signedIn({sessions: [session]}), 'hint', 'Read me.');
	expect(step({...state, now: later(1)}, {type: 'ticked'})).toStrictEqual([{...state, now: later(1)}]);
});
