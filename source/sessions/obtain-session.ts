import {explain} from '../errors.js';
import type {Assumed, AssumeRoleWithSaml} from '../sts/assume-role-with-saml.js';
import type {Session} from '../sts/session.js';

/** What this needs of the outside world. */
export type ObtainSessionMeans = {
	readonly assume: (wish: AssumeRoleWithSaml, signal: AbortSignal) => Promise<Assumed>;
	readonly keep: (session: Session) => void;
};

/**
Get a session from STS and keep it.

A session that cannot be kept is still a session: the remark then says that it will be gone with the program.

@throws {StsuiError} As {@link AssumeRoleWithSaml} does.
*/
export const obtainSession = async (
	wish: AssumeRoleWithSaml,
	{assume, keep}: ObtainSessionMeans,
	signal: AbortSignal,
): Promise<Assumed> => {
	const {session, remark} = await assume(wish, signal);
	try {
		keep(session);
		return {session, remark};
	} catch (error) {
		const notKept = `It could not be kept: ${explain(error).message}`;
		return {session, remark: remark === undefined ? notKept : `${remark} ${notKept}`};
	}
};
