import {expect, test} from 'vitest';
import {envExports} from '../../source/outputs/env-exports.js';
import {exportFormats} from '../../source/outputs/shells.js';
import {buildSession} from '../sessions/build-session.js';
import {failureOf} from '../sessions/place.js';

const session = buildSession('prod');
const {credentials} = session;

test('a session that is over is not exported: sign in again', () => {
	const now = session.credentials.expiration;
	for (const format of exportFormats) {
		expect(failureOf(() => envExports(session, format, now))).toMatchObject({
			message: 'The session prod is over.',
			kind: 'sign-in',
			hint: 'Assume the role again: stsui assume, or r in the switcher.',
		});
	}
});

test.each([
	['access key id', {credentials: {...credentials, accessKeyId: 'ASIACANARY$(id)12345'}}],
	['short access key id', {credentials: {...credentials, accessKeyId: 'ASIACANARY'}}],
	['secret access key', {credentials: {...credentials, secretAccessKey: "CANARY'; id; '"}}],
	['session token', {credentials: {...credentials, sessionToken: 'CANARY\nid'}}],
	['empty session token', {credentials: {...credentials, sessionToken: ''}}],
	['region', {region: 'CANARY%PATH%'}],
])('a foreign %s is refused, and not repeated', (_, changes) => {
	for (const format of exportFormats) {
		const error = failureOf(() => envExports(buildSession('prod', changes), format, session.obtainedAt));
		expect(error).toMatchObject({
			message: 'The credentials of prod hold characters that AWS does not use.',
			hint: 'Forget the session and assume the role again.',
			kind: 'failed',
		});
	}
});
