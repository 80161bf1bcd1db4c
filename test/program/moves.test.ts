import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import {selectedRoleRow, selectedSession} from '../../source/program/subject.js';
import {anAssertion, aRole, aSession, later, prod} from '../helpers/builders.js';
import {aState, pressed, signedIn, step} from './states.js';

const roles = Array.from({length: 60}, (_, index) => aRole(prod, `Role${String(index).padStart(2, '0')}`));
const many = signedIn({
	...step(aState(), {type: 'assertion-decoded', assertion: anAssertion({roles})})[0],
	notice: undefined,
});

const role = (state: State): string | undefined => selectedRoleRow(state)?.role.roleName;

test('the cursor begins at the first role', () => {
	expect(role(many)).toBe('Role00');
});

test.each([
	[['down'], 'Role01'],
	[['j', 'j'], 'Role02'],
	[['down', 'down', 'up'], 'Role01'],
	[['j', 'k', 'k', 'k'], 'Role00'],
	[['pagedown'], 'Role17'],
	[['pagedown', 'pagedown', 'pageup'], 'Role17'],
	[['pagedown', 'pagedown', 'pagedown', 'pagedown'], 'Role59'],
	[['pageup'], 'Role00'],
	[['G'], 'Role59'],
	[['end'], 'Role59'],
	[['end', 'down'], 'Role59'],
	[['G', 'g'], 'Role00'],
	[['G', 'home'], 'Role00'],
])('%j moves to %s', (keys, name) => {
	expect(role(pressed(many, ...keys))).toBe(name);
});

test('a page is as long as the terminal is high, and one role at least', () => {
	expect(role(pressed({...many, rows: 40}, 'pagedown'))).toBe('Role33');
	expect(role(pressed({...many, rows: 4}, 'pagedown'))).toBe('Role01');
});

test('moving changes nothing else', () => {
	expect(pressed(many, 'down')).toStrictEqual({...many, selectedRole: many.roleList.roles[1]?.key});
});

test('moving where there is nothing to move in does nothing', () => {
	for (const key of ['up', 'down', 'pageup', 'pagedown', 'g', 'G']) {
		const roles = aState();
		expect(pressed(roles, key)).toStrictEqual(roles);
		const sessions = aState({panel: 'sessions'});
		expect(pressed(sessions, key)).toStrictEqual(sessions);
	}
});

const lasting = (name: string, seconds: number) => {
	const session = aSession(aRole(prod, 'Admin'), {name});
	return {...session, credentials: {...session.credentials, expiration: later(seconds)}};
};

const sessions = aState({
	panel: 'sessions',
	sessions: [lasting('over', -60), lasting('long', 3600), lasting('short', 60), lasting('medium', 600)],
});

const session = (state: State): string | undefined => selectedSession(state)?.name;

test('sessions are gone through in the order in which they are shown: the next one to end first', () => {
	expect(session(sessions)).toBe('short');
	expect(session(pressed(sessions, 'down'))).toBe('medium');
	expect(session(pressed(sessions, 'j', 'j'))).toBe('long');
	expect(session(pressed(sessions, 'G'))).toBe('over');
	expect(session(pressed(sessions, 'G', 'down'))).toBe('over');
	expect(session(pressed(sessions, 'G', 'k', 'home'))).toBe('short');
	expect(session(pressed(sessions, 'pagedown', 'pageup'))).toBe('short');
});

test('the cursor stays with its session when the order changes', () => {
	const state = pressed(sessions, 'g', 'up');
	expect(session({...state, now: later(90)})).toBe('short');
});

test('tab goes to the other panel, and each panel keeps its cursor', () => {
	const state = pressed({...many, sessions: sessions.sessions}, 'down', 'tab', 'down');
	expect(state.panel).toBe('sessions');
	expect(session(state)).toBe('medium');
	const back = pressed(state, 'shift+tab');
	expect(back.panel).toBe('roles');
	expect(role(back)).toBe('Role01');
});
