import {expect, test} from 'vitest';
import {answer, assumeAdmin, grant, refusal, startScriptedSts, withoutAwsFiles} from './scripted-sts.js';

withoutAwsFiles();

const hint = 'Check that no proxy or captive portal answers instead of AWS, and AWS_ENDPOINT_URL_STS.';

const user = (role: string, account = '123456789012', partition = 'aws') => ({
	Arn: `arn:${partition}:sts::${account}:assumed-role/${role}/jane`,
});

const over = 'credentials that are over already; check the clock of this machine';
const endless = 'credentials that last longer than any of AWS; check the clock of this machine';

test.each([
	['an empty page', answer(''), 'an answer without credentials'],
	['a foreign document', answer('<Foo/>'), 'an answer without credentials'],
	['a web page that is well-formed', answer('<html><p>Hi</p></html>'), 'an answer without credentials'],
	[
		'a refusal that claims success',
		{...refusal('AccessDenied', 'No'), status: 200},
		'an answer without credentials',
	],
	['no access key id', grant({AccessKeyId: ''}), 'an answer without credentials'],
	['no secret access key', grant({SecretAccessKey: ''}), 'an answer without credentials'],
	['no session token', grant({SessionToken: ''}), 'an answer without credentials'],
	['no expiration', grant({Expiration: ''}), 'an answer without credentials'],
	['nobody who assumed the role', grant({}, {}), 'an answer without credentials'],
	['an expiration long ago', grant({Expiration: '2020-01-01T00:00:00Z'}), over],
	['an expiration just now', grant({Expiration: '2026-05-04T09:00:00Z'}), over],
	['an expiration in another century', grant({Expiration: '2126-05-04T09:00:00Z'}), endless],
	['an expiration after a day and a second', grant({Expiration: '2026-05-05T09:00:01Z'}), endless],
	[
		'another role',
		grant({}, user('Other')),
		'a session of another role: arn:aws:sts::123456789012:assumed-role/Other/jane',
	],
	[
		'a longer role',
		grant({}, user('Admin2')),
		'a session of another role: arn:aws:sts::123456789012:assumed-role/Admin2/jane',
	],
	[
		'another account',
		grant({}, user('Admin', '210987654321')),
		'a session of another role: arn:aws:sts::210987654321:assumed-role/Admin/jane',
	],
	[
		'another partition',
		grant({}, user('Admin', '123456789012', 'aws-cn')),
		'a session of another role: arn:aws-cn:sts::123456789012:assumed-role/Admin/jane',
	],
	['another user with an escape', grant({}, {Arn: '&#x9b;31m'}), 'a session of another role: \\x9b31m'],
])('%s is no session', async (_, given, what) => {
	await using sts = await startScriptedSts(given);
	await expect(assumeAdmin(sts.url)).rejects.toMatchObject({
		message: `The STS endpoint gave ${what}.`,
		hint,
		kind: 'failed',
	});
});

test.each([
	'2026-05-04T09:00:01Z',
	'2026-05-04T15:30:00+05:30',
	'2026-05-04T10:00:00.000Z',
	'2026-05-04T21:00:00Z',
])('credentials that expire at %s are taken', async expiration => {
	await using sts = await startScriptedSts(grant({Expiration: expiration}));
	const {session} = await assumeAdmin(sts.url);
	expect(session.credentials.expiration).toEqual(new Date(expiration));
});

test('what STS says of the user is safe to show', async () => {
	const named = {
		Subject: 'a&#x202e;b',
		Issuer: '&#x9d;0;c',
		Audience: 'd&#x7f;',
		SourceIdentity: '&#xa0;e&#x200b;',
	};
	await using sts = await startScriptedSts(grant({}, undefined, named));
	const {session} = await assumeAdmin(sts.url);
	expect(session.facts).toMatchObject({
		subject: 'a\\u{202e}b',
		issuer: '\\x9d0;c',
		audience: 'd\\x7f',
		sourceIdentity: '\u00A0e\\u{200b}',
	});
});
