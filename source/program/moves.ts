import {orderedSessions} from '../sessions/ordered-sessions.js';
import {sessionId} from '../sts/session.js';
import type {Step} from './effects.js';
import {type Action, modeOf} from './keymap.js';
import {moveInMenu} from './menu.js';
import {lastOffset} from './pages.js';
import type {State} from './state.js';
import {selectedRoleRow, selectedSession} from './subject.js';

/** Rows of a panel that are not list: borders, header, filter, notice, footer. */
const furniture = 6;

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
	const page = Math.max(1, state.rows - furniture);
	const by = (length: number): number => distances[action]?.(page, length) ?? 0;
	const {overlay} = state;
	if (overlay?.kind === 'help' || overlay?.kind === 'assertion') {
		const last = lastOffset(overlay, state);
		const offset = clamp(Math.min(overlay.offset, last) + by(last), last + 1);
		return [{...state, overlay: {...overlay, offset}}];
	}

	if (overlay?.kind === 'menu') {
		return [{...state, overlay: {kind: 'menu', menu: moveInMenu(overlay.menu, by(1))}}];
	}

	return [modeOf(state) === 'sessions' ? moveInSessions(state, by) : moveInRoles(state, by)];
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
