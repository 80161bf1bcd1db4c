import {expect, test} from 'vitest';
import {
	isExpired,
	lifetime,
	maskedAccessKeyId,
	sessionId,
	sessionStatus,
	timeLeft,
} from '../../source/sts/session.js';
import {buildSession} from '../sessions/build-session.js';

/** It was obtained at nine and ends at ten. */
const session = buildSession('prod');

const at = (time: string): Date => new Date(`2026-05-04T${time}Z`);

test.each([
	['09:00:00', 3_600_000, 'valid'],
	['09:50:00', 600_000, 'valid'],
	['09:50:00.001', 599_999, 'expiring'],
	['09:59:59.999', 1, 'expiring'],
	['10:00:00', 0, 'expired'],
	['10:00:01', -1000, 'expired'],
])('at %s the session has %i ms left and is %s', (time, left, status) => {
	expect(timeLeft(session, at(time))).toBe(left);
	expect(sessionStatus(session, at(time))).toBe(status);
	expect(isExpired(session, at(time))).toBe(status === 'expired');
});

test('a session lasts from when it was obtained to when it expires', () => {
	expect(lifetime(session)).toBe(3_600_000);
});

test('two sessions of one role are told apart by their names', () => {
	expect(sessionId(session)).toBe('arn:aws:iam::123456789012:role/Admin#prod');
	expect(sessionId(buildSession('other'))).not.toBe(sessionId(session));
});

test('of an access key id enough is shown to recognise it', () => {
	expect(maskedAccessKeyId(session.credentials)).toBe('ASIA…MPLE');
});
