import {expect, test} from 'vitest';
import {assumeAdmin, grant, refusal, startScriptedSts, withoutAwsFiles} from './scripted-sts.js';

withoutAwsFiles();

/** As STS sends it, what is said of it, the next step, and its kind. */
const rows: ReadonlyArray<
	readonly [code: string, said: string, message: string, hint: string, kind: string]
> = [
	[
		'ExpiredTokenException',
		'Token must be redeemed within 5 minutes of issuance',
		'STS no longer takes this assertion: it must be used within five minutes of the sign-in.',
		'Sign in again and paste the new response.',
		'sign-in',
	],
	[
		'AccessDenied',
		'Not authorized to perform sts:AssumeRoleWithSAML',
		'AWS does not let you assume Admin.',
		'Check the trust policy of the role: its SAML provider, sts:AssumeRoleWithSAML, and its conditions.',
		'failed',
	],
	[
		'InvalidIdentityToken',
		'Response signature invalid',
		'AWS does not accept this assertion: Response signature invalid',
		'Compare the identity provider in IAM with the one that you signed in to: its metadata, issuer and audience.',
		'failed',
	],
	[
		'IDPRejectedClaim',
		'The account is locked',
		'The identity provider rejected the sign-in: The account is locked',
		'Sign in again.',
		'sign-in',
	],
	[
		'ValidationError',
		'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
		'Admin does not allow a session of that length.',
		'Ask for less with --duration, or e in the switcher.',
		'failed',
	],
	[
		'ValidationError',
		"1 validation error detected: Value 'x' at 'roleArn' failed",
		"STS does not accept the request: 1 validation error detected: Value 'x' at 'roleArn' failed",
		'Correct what it names.',
		'failed',
	],
	[
		'MalformedInput',
		'Invalid Argument',
		'STS does not accept the request: Invalid Argument',
		'Correct what it names.',
		'failed',
	],
	[
		'RegionDisabledException',
		'STS is not activated in this region for account:123456789012.',
		'STS is switched off for this account in this region.',
		'Choose another region with --region, or e in the switcher.',
		'failed',
	],
	[
		'SomethingNew',
		'Nobody knows',
		'STS answered SomethingNew: Nobody knows',
		'Try again in a moment.',
		'failed',
	],
];

test.each(rows)('%s (%s) is told in a sentence', async (code, said, message, hint, kind) => {
	await using sts = await startScriptedSts(refusal(code, said, code === 'AccessDenied' ? 403 : 400));
	await expect(assumeAdmin(sts.url)).rejects.toMatchObject({name: 'StsuiError', message, hint, kind});
	expect(sts.requests).toHaveLength(1);
});

test('STS that throttles is asked three times', async () => {
	const throttling = refusal('Throttling', 'Rate exceeded');
	await using sts = await startScriptedSts(throttling);
	await expect(assumeAdmin(sts.url)).rejects.toMatchObject({
		message: 'AWS is answering too many requests just now, and refused three of ours.',
		hint: 'Try again in a moment.',
		kind: 'failed',
	});
	expect(sts.requests).toHaveLength(3);
});

test('STS that throttles twice has given the session by the third time', async () => {
	const throttling = refusal('Throttling', 'Rate exceeded');
	await using sts = await startScriptedSts(throttling, throttling, grant());
	expect((await assumeAdmin(sts.url)).remark).toBeUndefined();
	expect(sts.requests).toHaveLength(3);
});

test('a fault of STS is tried again, and told as it is if it stays', async () => {
	await using sts = await startScriptedSts(refusal('InternalFailure', 'Oops', 500));
	await expect(assumeAdmin(sts.url)).rejects.toThrow('STS answered InternalFailure: Oops');
	expect(sts.requests).toHaveLength(3);
});

test('what STS says is safe to show, and cut where it goes on for ever', async () => {
	const said = `&#x9b;31m&#x202e;${'x'.repeat(1000)}`;
	await using sts = await startScriptedSts(refusal('InvalidIdentityToken', said));
	await expect(assumeAdmin(sts.url)).rejects.toMatchObject({
		message: `AWS does not accept this assertion: ${`\\x9b31m\\u{202e}${'x'.repeat(1000)}`.slice(0, 300)}`,
	});
});

test('no refusal repeats the assertion', async () => {
	await using sts = await startScriptedSts(refusal('AccessDenied', 'No', 403));
	const error: unknown = await assumeAdmin(sts.url).catch((failure: unknown) => failure);
	expect(String(error)).not.toContain('PGE+');
});
