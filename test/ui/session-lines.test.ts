import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import type {Session} from '../../source/sts/session.js';
import {sessionLines} from '../../source/ui/session-lines.js';
import {aSession, beginning, later, prodAdmin} from '../helpers/builders.js';
import {aState} from '../program/states.js';
import {picture} from './picture.js';

const drawn = (state: State, width: number, window = {offset: 0, rows: 20}): string =>
	picture(sessionLines(state, window, width));

/** A session of an hour that has so many seconds left. */
const leaving = (name: string, seconds: number, profile?: string): Session => {
	const session = aSession(prodAdmin, {name, profile, obtainedAt: later(seconds - 3600)});
	return {...session, credentials: {...session.credentials, expiration: later(seconds)}};
};

const sessions = [
	leaving('prod-admin', 2832, 'default'),
	leaving('ro', 599),
	leaving('old', -180, 'legacy-of-a-team-with-a-long-name'),
];

test('each session with a bar that is full at its own length, the next one to end on top', () => {
	expect(drawn(aState({sessions}), 43)).toBe(`
› ◐ ro          ━━━─────────────       9:59
  ● prod-admin  ━━━━━━━━━━━━━───      47:12
  ○ old                      expired 3m ago
`);
});

test('with more room the profiles stand in a column of their own', () => {
	expect(drawn(aState({sessions}), 66)).toBe(`
› ◐ ro          ━━━─────────────            9:59
  ● prod-admin  ━━━━━━━━━━━━━───           47:12  default
  ○ old                           expired 3m ago  legacy-of-a-tea…
`);
});

test('a profile of the same name is not named twice', () => {
	expect(drawn(aState({sessions: [leaving('prod-admin', 2832, 'prod-admin')]}), 60)).toBe(`
› ● prod-admin  ━━━━━━━━━━━━━───              47:12  profile
`);
});

test('with less room the bars are shorter, then they are gone', () => {
	expect(drawn(aState({sessions}), 36)).toBe(`
› ◐ ro          ━━────────      9:59
  ● prod-admin  ━━━━━━━━──     47:12
  ○ old               expired 3m ago
`);
	expect(drawn(aState({sessions}), 30)).toBe(`
› ◐ ro                    9:59
  ● prod-admin           47:12
  ○ old         expired 3m ago
`);
});

test('a new session has a full bar, and one at its end a last piece', () => {
	const credentials = {...aSession(prodAdmin).credentials, expiration: later(8 * 3600)};
	const long = aSession(prodAdmin, {name: 'night', obtainedAt: beginning, credentials});
	expect(drawn(aState({sessions: [leaving('last', 1), long]}), 43)).toBe(`
› ◐ last   ━───────────────            0:01
  ● night  ━━━━━━━━━━━━━━━━         8:00:00
`);
});

test('a name that is too long is cut, and wide letters take their room', () => {
	const named = [
		leaving('開発者アカウント', 3000),
		leaving('a-name-that-is-longer-than-its-column-can-be', 3300),
	];
	expect(drawn(aState({sessions: named}), 50)).toBe(`
› ● 開発者アカウント                         50:00
  ● a-name-that-is-longer-than-its-…         55:00
`);
});

test('only the rows of the window are drawn', () => {
	expect(drawn(aState({sessions}), 43, {offset: 1, rows: 1})).toBe(`
  ● prod-admin  ━━━━━━━━━━━━━───      47:12
`);
});

test('the cursor stands out while the keys go to the sessions', () => {
	const cursorOf = (state: State) => sessionLines(state, {offset: 0, rows: 1}, 43)[0]?.[0];
	expect(cursorOf(aState({sessions, panel: 'sessions'}))).toEqual({text: '› ', token: 'accent'});
	expect(cursorOf(aState({sessions}))).toEqual({text: '› ', token: 'muted'});
});
