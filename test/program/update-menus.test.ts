import {expect, test} from 'vitest';
import {exportFormats} from '../../source/outputs/shells.js';
import type {Menu} from '../../source/program/menu.js';
import type {State} from '../../source/program/state.js';
import {aSession, later, prodAdmin} from '../helpers/builders.js';
import {aState, noting, press, pressed, signedIn, step} from './states.js';

const session = aSession(prodAdmin, {name: 'work'});
const live = signedIn({sessions: [session]});
const expired = signedIn({sessions: [session], now: later(3600)});

const menuOf = ({overlay}: State): Menu | undefined => (overlay?.kind === 'menu' ? overlay.menu : undefined);

/** Go down to the item with that value, and press enter. */
const choose = (state: State, value: string) => {
	const index = menuOf(state)?.items.findIndex(item => item.value === value) ?? -1;
	return press(state, ...Array.from({length: index}, () => 'down'), 'enter');
};

test('c copies exports for the shell that stsui was started from', () => {
	expect(press(live, 'c')).toStrictEqual([live, {type: 'copy-exports', session}]);
});

test('where a role has several sessions, c takes the one that lasts longest', () => {
	const credentials = {...session.credentials, expiration: later(7200)};
	const longest = aSession(prodAdmin, {name: 'night', credentials});
	const state = signedIn({sessions: [session, longest, aSession(prodAdmin, {name: 'other'})]});
	expect(press(state, 'c')).toStrictEqual([state, {type: 'copy-exports', session: longest}]);
});

test('C asks for which shell, and copies for that one', () => {
	const asking = pressed(live, 'C');
	expect(menuOf(asking)).toStrictEqual({
		title: 'Copy exports for',
		purpose: {kind: 'copy-exports', session},
		items: exportFormats.map(({name, label}) => ({label, value: name})),
		index: 0,
	});
	expect(choose(asking, 'fish')).toStrictEqual([live, {type: 'copy-exports', session, format: 'fish'}]);
});

test('x asks before it forgets a session that still works', () => {
	const asking = pressed(live, 'x');
	expect(menuOf(asking)).toStrictEqual({
		title: 'Forget work?',
		purpose: {kind: 'forget-session', session},
		items: [
			{label: 'Keep it: 1:00:00 left', value: 'keep'},
			{label: 'Forget it', value: 'forget'},
		],
		index: 0,
	});
	expect(choose(asking, 'keep')).toStrictEqual([live]);
	expect(choose(asking, 'forget')).toStrictEqual([live, {type: 'forget-session', session}]);
});

test('x forgets an expired session at once', () => {
	expect(press(expired, 'x')).toStrictEqual([expired, {type: 'forget-session', session}]);
});

test('a profile that holds long-lived keys is overwritten only when that was chosen', () => {
	const [asking, ...effects] = step(live, {type: 'profile-guarded', session, profile: 'default'});
	expect(effects).toEqual([]);
	expect(menuOf(asking)).toStrictEqual({
		title: 'Overwrite the profile default?',
		purpose: {kind: 'overwrite-profile', session, profile: 'default'},
		items: [
			{label: 'Keep its long-lived keys', value: 'keep'},
			{label: 'Overwrite them', value: 'overwrite'},
		],
		index: 0,
	});
	expect(choose(asking, 'keep')).toStrictEqual([live]);
	expect(choose(asking, 'overwrite')).toStrictEqual([
		live,
		{type: 'write-profile', session, profile: 'default', overwrite: true},
	]);
});

test('the first thing of a menu that enter would choose is the harmless one', () => {
	const [guarded] = step(live, {type: 'profile-guarded', session, profile: 'default'});
	expect(menuOf(guarded)?.items[0]?.value).toBe('keep');
	expect(menuOf(pressed(live, 'x'))?.items[0]?.value).toBe('keep');
});

test('keys of the panel below do nothing in a menu', () => {
	const asking = pressed(live, 'x');
	expect(press(asking, 'q')).toStrictEqual([asking]);
	expect(press(asking, 'c')).toStrictEqual([asking]);
});

test('up and down go through a menu, and at either end on at the other', () => {
	const asking = pressed(live, 'x');
	expect(menuOf(pressed(asking, 'down'))?.index).toBe(1);
	expect(pressed(asking, 'j', 'k')).toStrictEqual(asking);
	expect(menuOf(pressed(asking, 'up'))?.index).toBe(1);
	expect(pressed(asking, 'down', 'down')).toStrictEqual(asking);
});

test('escape leaves a menu, and nothing is done', () => {
	expect(press(live, 'x', 'escape')).toStrictEqual([live]);
});

test.each([
	['c', 'This session has expired: r assumes the role again.'],
	['C', 'This session has expired: r assumes the role again.'],
	['w', 'This session has expired: r assumes the role again.'],
])('%s on an expired session says what to do instead', (key, sentence) => {
	expect(press(expired, key)).toStrictEqual([noting(expired, 'hint', sentence)]);
});

test.each(['c', 'C', 'w', 'x'])('%s without a session says how to get one', key => {
	const state = signedIn();
	expect(press(state, key)).toStrictEqual([
		noting(state, 'hint', 'There is no session of this role yet: enter assumes it.'),
	]);
});

test.each(['c', 'C', 'w', 'x'])('%s with nothing loaded says what to do first', key => {
	const state = aState();
	expect(press(state, key)).toStrictEqual([
		noting(state, 'hint', 'There is no session yet: paste a SAML response first.'),
	]);
});
