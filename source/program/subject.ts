import {defaultSessionName, roleLabel} from '../saml/role-names.js';
import {roleOf} from '../sessions/find-session.js';
import {orderedSessions} from '../sessions/ordered-sessions.js';
import {isExpired, type Session, sessionId} from '../sts/session.js';
import type {RoleRow} from './role-list.js';
import type {AwaitedRole, State} from './state.js';

/** The row that the cursor of the role panel is on. */
export const selectedRoleRow = ({roleList, selectedRole}: State): RoleRow | undefined =>
	roleList.roles.find(({key}) => key === selectedRole) ?? roleList.roles[0];

/** The session that the cursor of the session panel is on. */
export const selectedSession = (state: State): Session | undefined => {
	const ordered = orderedSessions(state.sessions, state.now);
	return ordered.find(session => sessionId(session) === state.selectedSession) ?? ordered[0];
};

/** The session of a role that lasts longest; a role may have several, under different names. */
export const sessionOfRole = (sessions: readonly Session[], roleArn: string): Session | undefined =>
	sessions
		.filter(session => session.roleArn === roleArn)
		.toSorted((a, b) => b.credentials.expiration.getTime() - a.credentials.expiration.getTime())[0];

/** The session that a key acts on: the selected one, or that of the selected role. */
export const sessionAtHand = (state: State): Session | undefined => {
	if (state.panel === 'sessions') {
		return selectedSession(state);
	}

	const row = selectedRoleRow(state);
	return row === undefined ? undefined : sessionOfRole(state.sessions, row.role.roleArn);
};

/** The same, as long as it has not expired. */
export const liveSessionAtHand = (state: State): Session | undefined => {
	const session = sessionAtHand(state);
	return session === undefined || isExpired(session, state.now) ? undefined : session;
};

/** The role that a key acts on, and what its session is, or will be, called. */
export const roleAtHand = (state: State): AwaitedRole | undefined => {
	const session = sessionAtHand(state);
	// While there is no session, the selected role is at hand in that panel too.
	if (state.panel === 'sessions' && session !== undefined) {
		return {roleArn: session.roleArn, principalArn: session.source.principalArn, name: session.name};
	}

	const role = selectedRoleRow(state)?.role;
	return role === undefined
		? undefined
		: {
				roleArn: role.roleArn,
				principalArn: role.principalArn,
				name: session?.name ?? defaultSessionName(role, state.settings.aliases),
			};
};

/** `acme-prod/Admin`, for sentences. */
export const shortName = (roleArn: string, {settings}: Pick<State, 'settings'>): string =>
	roleLabel(roleOf({roleArn}), settings.aliases);
