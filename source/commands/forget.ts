import {StsuiError} from '../errors.js';
import type {Services} from '../services.js';
import {findSession} from '../sessions/find-session.js';
import {isExpired, type Session, sessionId} from '../sts/session.js';
import type {Invocation, Run} from './command.js';

/** `stsui forget`: remove kept sessions. AWS is not told: it has no way to end a session. */
export const run: Run = async invocation => {
	const {services} = invocation;
	const forgotten = await chosen(invocation, services);
	for (const session of forgotten) {
		services.sessions.remove(sessionId(session));
	}

	return forgotten.length === 0
		? {stderr: 'There is nothing to forget.\n'}
		: {stdout: forgotten.map(({name}) => `Forgot ${name}.\n`).join('')};
};

const chosen = async (
	{positionals: [query], has}: Invocation,
	services: Services,
): Promise<readonly Session[]> => {
	const {sessions} = services.sessions.list();
	const now = services.now();
	if (has('all') || has('expired')) {
		if (query !== undefined) {
			throw new StsuiError('Name a session, or say --expired or --all; not both.', {kind: 'usage'});
		}

		return has('all') ? sessions : sessions.filter(session => isExpired(session, now));
	}

	// What is removed must be named: the most recent one may be anything.
	if (query === undefined) {
		throw new StsuiError('It is not said which session to forget.', {
			kind: 'usage',
			hint: 'Write: stsui forget <session>, or --expired, or --all.',
		});
	}

	const {aliases} = await services.settings.read();
	return [findSession(sessions, query, aliases, now)];
};
