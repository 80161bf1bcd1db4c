import type {State} from '../program/state.js';
import {selectedSession} from '../program/subject.js';
import {orderedSessions} from '../sessions/ordered-sessions.js';
import {isExpired, lifetime, type Session, sessionStatus, timeLeft} from '../sts/session.js';
import {cutEnd, fitted, type Line, lineWidth, type Span, span, spread, widthOf} from './line.js';
import type {Window} from './role-lines.js';
import {statusGlyph, timeText} from './session-badge.js';

const widestBar = 16;
const narrowestBar = 6;
const widestName = 32;
const widestProfile = 16;
/** From this width on there is room for the profiles. */
const leastForProfiles = 46;

/** The sessions that are in the window, each with a bar that is full at its own length. */
export const sessionLines = (state: State, {offset, rows}: Window, width: number): readonly Line[] => {
	const sessions = orderedSessions(state.sessions, state.now);
	const selected = selectedSession(state);
	const nameWidth = Math.min(widestName, Math.max(0, ...sessions.map(({name}) => widthOf(name))));
	const profileWidth = Math.max(0, ...sessions.map(session => widthOf(profileText(session, width))));
	const shape = {nameWidth, profileWidth, width};
	return sessions
		.slice(offset, offset + rows)
		.map(session => sessionLine(session, state, {...shape, isSelected: session === selected}));
};

type Shape = {
	readonly isSelected: boolean;
	readonly nameWidth: number;
	readonly profileWidth: number;
	readonly width: number;
};

const sessionLine = (session: Session, {now, panel}: State, shape: Shape): Line => {
	const {isSelected, nameWidth, profileWidth, width} = shape;
	const hasKeys = isSelected && panel === 'sessions';
	const right: Line = [
		...fitLeft(timeText(session, now), isExpired(session, now) ? 0 : 8),
		...fitted([span(profileText(session, width), 'muted')], profileWidth),
	];
	const left: Line = [
		span(isSelected ? '› ' : '  ', hasKeys ? 'accent' : 'muted'),
		statusGlyph(session, now),
		span(' '),
		...fitted([span(session.name, hasKeys ? 'selected' : 'text')], Math.min(nameWidth, width - 16)),
		span('  '),
	];
	const room = Math.min(widestBar, width - lineWidth(left) - lineWidth(right) - 2);
	const bar = room < narrowestBar || isExpired(session, now) ? [] : barSpans(session, now, room);
	return spread([...left, ...bar], right, width);
};

const profileText = ({profile, name}: Session, width: number): string => {
	if (profile === undefined || width < leastForProfiles) {
		return '';
	}

	// The name need not stand there twice.
	return profile === name ? '  profile' : `  ${cutEnd(profile, widestProfile)}`;
};

const fitLeft = (text: Span, width: number): Line => [
	span(' '.repeat(Math.max(0, width - widthOf(text.text)))),
	text,
];

const barSpans = (session: Session, now: Date, width: number): Line => {
	const share = Math.min(1, timeLeft(session, now) / lifetime(session));
	const full = Math.max(1, Math.round(share * width));
	return [span('━'.repeat(full), sessionStatus(session, now)), span('─'.repeat(width - full), 'muted')];
};
