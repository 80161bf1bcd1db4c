import {StsuiError} from '../errors.js';
import {matchOne} from '../match.js';
import type {AccountAliases} from '../saml/role-names.js';
import {isExpired, type Session} from '../sts/session.js';

const arnParts = /^arn:[^:]+:iam::(?<accountId>\d{12}):role\/(?:.*\/)?(?<roleName>[^/]+)$/;

/** Account id and name of the role of a session. */
export const roleOf = ({roleArn}: Pick<Session, 'roleArn'>): {accountId: string; roleName: string} => {
	const {accountId = '', roleName = roleArn} = arnParts.exec(roleArn)?.groups ?? {};
	return {accountId, roleName};
};

/** Everything that a user may call a session; the usual name first. */
const sessionNames = (session: Session, aliases: AccountAliases): readonly string[] => {
	const {accountId, roleName} = roleOf(session);
	const accounts = [aliases[accountId], accountId].filter(account => account !== undefined);
	const profile = session.profile === undefined ? [] : [session.profile];
	return [session.name, ...profile, ...accounts.map(account => `${account}/${roleName}`), session.roleArn];
};

/**
The session that the user means; without a query the valid one obtained last, else the expired one.

@throws {StsuiError} Of kind `usage` if none or several match; of kind `sign-in` if there is no session at all.
*/
export const findSession = (
	sessions: readonly Session[],
	query: string | undefined,
	aliases: AccountAliases,
	now: Date,
): Session => {
	if (query !== undefined && sessions.length > 0) {
		return matchOne(sessions, query, 'session', session => sessionNames(session, aliases));
	}

	const valid = sessions.filter(session => !isExpired(session, now));
	const candidates = valid.length === 0 ? sessions : valid;
	const chosen = candidates.toSorted((a, b) => b.obtainedAt.getTime() - a.obtainedAt.getTime())[0];
	if (chosen === undefined) {
		throw new StsuiError('There is no session.', {
			kind: 'sign-in',
			hint: 'Assume a role: stsui assume <role> --assertion <file>, or open stsui.',
		});
	}

	return chosen;
};
