import {orderedSessions} from '../sessions/ordered-sessions.js';
import {sessionId} from '../sts/session.js';
import type {Step} from './effects.js';
import type {Action} from './keymap.js';
import {layoutOf, listRows} from './layout.js';
import {moveInMenu} from './menu.js';
import {lastOffset, pageHeight} from './pages.js';
import type {State} from './state.js';
import {selectedRoleRow, selectedSession} from './subject.js';

/** How far each key moves the cursor, given the length of a page and of the list. */
const distances: Partial<Record<Action, (page: number, length: number) => number>> = {
	up: () => -1,
	down: () => 1,
	'page-up': page => -page,
	'page-down': page => page,
	first: (_, length) => -length,
	last: (_, length) => length,
};

/** Move the cursor of the panel, or the text of the page, that has the keys. */
export const move = (state: State, action: Action): Step<State> => {
	const {overlay, panel} = state;
	const by = (page: number, length: number): number => distances[action]?.(page, length) ?? 0;
	if (overlay?.kind === 'help' || overlay?.kind === 'assertion') {
		const last = lastOffset(overlay, state);
		const offset = clamp(Math.min(overlay.offset, last) + by(pageHeight(state), last), last + 1);
		return [{...state, overlay: {...overlay, offset}}];
	}

	if (overlay?.kind === 'menu') {
		return [{...state, overlay: {kind: 'menu', menu: moveInMenu(overlay.menu, by(1, 1))}}];
	}

	const page = listRows(layoutOf(state), panel);
	const inList = (length: number): number => by(page, length);
	return [panel === 'sessions' ? moveInSessions(state, inList) : moveInRoles(state, inList)];
};

const moveInRoles = (state: State, by: (length: number) => number): State => {
	const {roles} = state.roleList;
	const current = selectedRoleRow(state);
	const index = clamp(roles.findIndex(({key}) => key === current?.key) + by(roles.length), roles.length);
	return {...state, selectedRole: roles[index]?.key};
};

const moveInSessions = (state: State, by: (length: number) => number): State => {
	const sessions = orderedSessions(state.sessions, state.now);
	const current = selectedSession(state);
	if (current === undefined) {
		return state;
	}

	const session =
		sessions[clamp(sessions.indexOf(current) + by(sessions.length), sessions.length)] ?? current;
	return {...state, selectedSession: sessionId(session)};
};

const clamp = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index));
