import {explain} from '../errors.js';
import type {Assumed, AssumeRoleWithSaml} from '../sts/assume-role-with-saml.js';
import {type Session, sessionId} from '../sts/session.js';
import type {SessionStore} from './session-store.js';

/** What this needs of the outside world. */
export type ObtainSessionMeans = {
	readonly assume: (wish: AssumeRoleWithSaml, signal: AbortSignal) => Promise<Assumed>;
	readonly store: Pick<SessionStore, 'list' | 'put'>;
};

/**
Get a session from STS and keep it, in place of the one that it renews.

A session that cannot be kept is still a session: the remark then says that it will be gone with the program.

@throws {StsuiError} As {@link AssumeRoleWithSaml} does.
*/
export const obtainSession = async (
	wish: AssumeRoleWithSaml,
	{assume, store}: ObtainSessionMeans,
	signal: AbortSignal,
): Promise<Assumed> => {
	const {session, remark} = await assume(wish, signal);
	try {
		const renewed = {...session, profile: profileBefore(session, store)};
		store.put(renewed);
		return {session: renewed, remark};
	} catch (error) {
		const notKept = `It could not be kept: ${explain(error).message}`;
		return {session, remark: remark === undefined ? notKept : `${remark} ${notKept}`};
	}
};

/** The profile that the session was written to before it was renewed. */
const profileBefore = (session: Session, {list}: Pick<SessionStore, 'list'>): string | undefined => {
	const id = sessionId(session);
	return list().sessions.find(kept => sessionId(kept) === id)?.profile;
};
