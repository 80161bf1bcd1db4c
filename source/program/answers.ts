import type {ProfileWritten} from '../aws-files/write-profile.js';
import {exportFormat} from '../outputs/shells.js';
import type {CopiedTo} from '../outputs/system-clipboard.js';
import type {SamlAssertion} from '../saml/assertion.js';
import {refusal, warnings} from '../saml/warnings.js';
import type {StoredSessions} from '../sessions/session-store.js';
import {type Session, sessionId, timeLeft} from '../sts/session.js';
import {countdown} from '../time-left.js';
import {redeemableRole, request} from './assume.js';
import type {Step} from './effects.js';
import {withNotice} from './notice.js';
import type {State} from './state.js';
import {shortName} from './subject.js';

/** A new assertion takes the place of the old one; a role that waited for it is assumed at once. */
export const afterAssertion = (state: State, assertion: SamlAssertion): Step<State> => {
	const loaded: State = {...state, assertion, panel: 'roles', awaited: undefined};
	const warning = refusal(assertion, state.now);
	if (warning !== undefined) {
		return [withNotice({...loaded, awaited: state.awaited}, 'problem', warning.message)];
	}

	if (state.awaited !== undefined) {
		const role = redeemableRole(loaded, state.awaited);
		return role === undefined
			? [
					withNotice(
						loaded,
						'problem',
						`This assertion does not name ${shortName(state.awaited.roleArn, state)}.`,
					),
				]
			: request(loaded, role, {name: state.awaited.name});
	}

	const who = assertion.nameId === undefined ? '' : ` for ${assertion.nameId}`;
	const doubts = warnings(assertion, state.now).length;
	const hint = doubts === 0 ? 'enter assumes the selected one.' : `i shows ${counted(doubts, 'warning')}.`;
	return [withNotice(loaded, 'done', `${counted(assertion.roles.length, 'role')}${who}.`, hint)];
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

export const afterSession = (state: State, session: Session, remark: string | undefined): State => {
	const id = sessionId(session);
	const others = state.sessions.filter(other => sessionId(other) !== id);
	const left = countdown(timeLeft(session, state.now));
	const message = `${session.name} is live for ${left}.${remark === undefined ? '' : ` ${remark}`}`;
	return withNotice(
		{...state, sessions: [...others, session], selectedSession: id},
		remark === undefined ? 'done' : 'hint',
		message,
		'c copies exports, w writes a profile.',
	);
};

export const afterSessionList = (state: State, {sessions, unreadable}: StoredSessions): State => ({
	...state,
	sessions,
	unreadableSessions: unreadable.length,
});

export const afterCopy = (
	state: State,
	{session, format, to}: {session: Session; format: string; to: CopiedTo},
): State => {
	const label = exportFormat(format)?.label ?? format;
	return to === 'clipboard'
		? withNotice(
				state,
				'done',
				`Copied exports for ${session.name} (${label}).`,
				'Paste them into your shell.',
			)
		: withNotice(
				state,
				'done',
				`Sent exports for ${session.name} (${label}) to the terminal.`,
				'If pasting brings nothing, your terminal does not allow it: use stsui export.',
			);
};

export const afterProfile = (state: State, session: Session, {profile}: ProfileWritten): State => {
	const id = sessionId(session);
	const sessions = state.sessions.map(other => (sessionId(other) === id ? session : other));
	const message = `Wrote the profile ${profile}.`;
	return withNotice(
		{...state, sessions},
		'done',
		message,
		`Use it: aws --profile ${profile} sts get-caller-identity`,
	);
};

/** Keys that do not come back are overwritten only on demand. */
export const afterGuardedProfile = (state: State, session: Session, profile: string): State => ({
	...state,
	overlay: {
		kind: 'menu',
		menu: {
			title: `Overwrite the profile ${profile}?`,
			purpose: {kind: 'overwrite-profile', session, profile},
			items: [
				{label: 'Keep its long-lived keys', value: 'keep'},
				{label: 'Overwrite them', value: 'overwrite'},
			],
			index: 0,
		},
	},
});

export const afterForgetting = (state: State, session: Session): State => {
	const id = sessionId(session);
	const sessions = state.sessions.filter(other => sessionId(other) !== id);
	return withNotice({...state, sessions}, 'done', `Forgot ${session.name}.`);
};
