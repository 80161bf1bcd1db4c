import {type Session, type SessionStatus, sessionStatus, timeLeft} from '../sts/session.js';
import {leftOrExpired} from '../time-left.js';
import {type Span, span} from './line.js';

const glyphs: Readonly<Record<SessionStatus, string>> = {valid: '●', expiring: '◐', expired: '○'};

/** A glyph and the time left: `● 47:12`; for one that is over `○ expired 3m ago`. */
export const statusGlyph = (session: Session, now: Date): Span => {
	const status = sessionStatus(session, now);
	return span(glyphs[status], status);
};

export const timeText = (session: Session, now: Date): Span =>
	span(leftOrExpired(timeLeft(session, now)), sessionStatus(session, now));
