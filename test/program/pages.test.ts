import {expect, test} from 'vitest';
import {layoutOf} from '../../source/program/layout.js';
import {lastOffset, type Page, pageHeight} from '../../source/program/pages.js';
import type {State} from '../../source/program/state.js';
import {assertionLines} from '../../source/ui/assertion-lines.js';
import {inside} from '../../source/ui/frame.js';
import {helpLines} from '../../source/ui/help-lines.js';
import {anAssertion, later} from '../helpers/builders.js';
import {aState, pressed, signedIn} from './states.js';

const offset = ({overlay}: State): number | undefined =>
	overlay?.kind === 'help' || overlay?.kind === 'assertion' ? overlay.offset : undefined;

test('a page of text is scrolled by rows, by pages, and to its ends', () => {
	const help = pressed(aState({rows: 20}), '?');
	const last = helpLines(help).length - 14;
	expect(offset(help)).toBe(0);
	expect(offset(pressed(help, 'down', 'j', 'k'))).toBe(1);
	expect(offset(pressed(help, 'pagedown'))).toBe(14);
	expect(offset(pressed(help, 'G'))).toBe(last);
	expect(offset(pressed(help, 'end', 'home'))).toBe(0);
});

test('a page of text ends where its last row is seen, so that the way back up begins at once', () => {
	const help = pressed(aState({rows: 20}), '?', 'G');
	expect(offset(pressed(help, 'down', 'pagedown'))).toBe(offset(help));
	expect(offset(pressed(help, 'k'))).toBe((offset(help) ?? 0) - 1);
	expect(offset(pressed(help, 'g', 'up'))).toBe(0);
});

test('on a terminal that became higher the way back up begins at once too', () => {
	const help = {...pressed(aState({rows: 10}), '?', 'G'), rows: 20};
	expect(offset(pressed(help, 'k'))).toBe(helpLines(help).length - 14 - 1);
});

test('a text that fits does not move', () => {
	const page = pressed(signedIn({rows: 60}), 'i');
	expect(pressed(page, 'down', 'G', 'pagedown')).toStrictEqual(page);
});

test('a page is as high as it is drawn, on every terminal', () => {
	for (let rows = 10; rows <= 80; rows++) {
		const size = {columns: 80, rows};
		const layout = layoutOf(size);
		const drawn = layout.kind === 'too-small' ? undefined : inside(layout.body).rows;
		expect(pageHeight(size)).toBe(drawn);
	}
});

test.each<[string, Page, State]>([
	['help', {kind: 'help', offset: 0}, aState()],
	['help with a session', {kind: 'help', offset: 0}, signedIn({canSignIn: true, panel: 'sessions'})],
	['an assertion', {kind: 'assertion', offset: 0}, signedIn()],
	[
		'an assertion with warnings',
		{kind: 'assertion', offset: 0},
		signedIn({
			now: later(900),
			assertion: anAssertion({principalTags: {team: 'sts'}, malformedRoles: ['x', 'y']}),
		}),
	],
	['no assertion', {kind: 'assertion', offset: 0}, aState()],
])('the page of %s ends with its last row', (_, page, state) => {
	const lines = page.kind === 'help' ? helpLines(state) : assertionLines(state, 76);
	expect(lastOffset(page, {...state, rows: 10})).toBe(Math.max(0, lines.length - 5));
});
