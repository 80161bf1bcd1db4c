import {type Session, timeLeft} from '../sts/session.js';

/** The live sessions first, the next one to end on top; then the expired ones, the last to end on top. */
export const orderedSessions = (sessions: readonly Session[], now: Date): readonly Session[] => {
	const rank = (session: Session): number => {
		const left = timeLeft(session, now);
		return left > 0 ? left : Number.MAX_SAFE_INTEGER + left;
	};

	return sessions.toSorted((a, b) => rank(a) - rank(b));
};
