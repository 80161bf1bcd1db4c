import {roleOf} from '../sessions/find-session.js';
import {orderedSessions} from '../sessions/ordered-sessions.js';
import {type Session, sessionStatus, timeLeft} from '../sts/session.js';
import {leftOrExpired, wholeSeconds} from '../time-left.js';
import {columns} from './columns.js';
import type {Run} from './command.js';

/** `stsui sessions`: what is kept and how long it lasts. */
export const run: Run = async ({services, has}) => {
	const {sessions, unreadable} = services.sessions.list();
	const now = services.now();
	const ordered = orderedSessions(sessions, now);
	const complaints = unreadable.map(({file, reason}) => `Cannot read ${file}: ${reason}.\n`).join('');
	if (has('json')) {
		const listed = ordered.map(session => sessionJson(session, now));
		return {stdout: `${JSON.stringify(listed, undefined, 2)}\n`, stderr: complaints};
	}

	return ordered.length === 0
		? {stderr: `${complaints}There is no session. Assume a role: stsui assume, or open stsui.\n`}
		: {stdout: `${await sessionTable(ordered, now)}\n`, stderr: complaints};
};

const sessionTable = async (sessions: readonly Session[], now: Date): Promise<string> =>
	columns([
		['NAME', 'LEFT', 'ROLE ARN', 'REGION', 'PROFILE'],
		...sessions.map(session => [
			session.name,
			leftOrExpired(timeLeft(session, now)),
			session.roleArn,
			session.region,
			session.profile ?? '',
		]),
	]);

const sessionJson = (session: Session, now: Date) => ({
	name: session.name,
	status: sessionStatus(session, now),
	secondsLeft: Math.max(0, Math.floor(timeLeft(session, now) / 1000)),
	expiration: wholeSeconds(session.credentials.expiration),
	obtainedAt: wholeSeconds(session.obtainedAt),
	source: session.source.kind,
	roleArn: session.roleArn,
	principalArn: session.source.principalArn,
	...roleOf(session),
	assumedRoleArn: session.facts.assumedRoleArn,
	region: session.region,
	profile: session.profile ?? null,
});
