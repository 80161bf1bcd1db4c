import {afterAll, beforeAll, expect, test} from 'vitest';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {startDemoSts} from '../../source/demo/demo-sts.js';
import {demoRoles} from '../../source/demo/demo-world.js';
import type {LoopbackServer} from '../../source/demo/loopback-server.js';
import {asking, assume, roleWith} from './sts-client.js';

const now = new Date('2030-01-02T03:04:05.678Z');
const SAMLAssertion = demoAssertion(now);
const admin = roleWith(role => role.roleName === 'Admin');
const auditor = roleWith(role => role.maxSessionDuration === 3600);

let sts: LoopbackServer;

beforeAll(async () => {
	sts = await startDemoSts({now: () => now});
});

afterAll(() => sts.close());

test('the AWS SDK gets everything that AWS would say', async () => {
	const {$metadata, Credentials, ...said} = await assume(sts.url, asking(admin, {SAMLAssertion}));
	expect(said).toEqual({
		AssumedRoleUser: {
			Arn: 'arn:aws:sts::123456789012:assumed-role/Admin/jane.doe@example.com',
			AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{10}EXAMPLE:jane\.doe@example\.com$/),
		},
		Audience: 'https://signin.aws.amazon.com/saml',
		Issuer: 'https://idp.example.com/saml/metadata',
		// printf 'https://idp.example.com/saml/metadata123456789012/acme-sso' | openssl sha1 -binary | base64
		NameQualifier: 'N0dzYkLSRdYbtDdPxQCER1PP224=',
		PackedPolicySize: 1,
		Subject: 'jane.doe@example.com',
		SubjectType: 'persistent',
	});
	expect(Credentials).toEqual({
		AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{5}EXAMPLE[A-Z2-7]{4}$/),
		SecretAccessKey: expect.stringMatching(/^wJalrXUtnFEMI\/K7MDENG\/.{8}EXAMPLEKEY$/),
		SessionToken: expect.stringMatching(/^[A-Za-z\d+/]{400,700}={0,2}$/),
		Expiration: new Date('2030-01-02T04:04:05Z'),
	});
	expect($metadata).toMatchObject({
		httpStatusCode: 200,
		requestId: expect.stringMatching(/^[\da-f-]{36}$/),
	});
});

test('two sessions of one role share the role id and nothing secret', async () => {
	const first = await assume(sts.url, asking(admin, {SAMLAssertion}));
	const second = await assume(sts.url, asking(admin, {SAMLAssertion}));
	expect(second.AssumedRoleUser).toEqual(first.AssumedRoleUser);
	expect(second.Credentials?.AccessKeyId).not.toBe(first.Credentials?.AccessKeyId);
	expect(second.Credentials?.SecretAccessKey).not.toBe(first.Credentials?.SecretAccessKey);
	expect(second.Credentials?.SessionToken).not.toBe(first.Credentials?.SessionToken);
});

test('the path of a role is no part of its assumed-role ARN, the partition is', async () => {
	const arns = [
		roleWith(role => role.rolePath !== '/'),
		roleWith(role => role.partition === 'aws-us-gov'),
		roleWith(role => role.roleName.includes(',')),
	].map(async role => (await assume(sts.url, asking(role, {SAMLAssertion}))).AssumedRoleUser?.Arn);
	expect(await Promise.all(arns)).toEqual([
		'arn:aws:sts::444455556666:assumed-role/PipelineOperator/jane.doe@example.com',
		'arn:aws-us-gov:sts::555566667777:assumed-role/Admin/jane.doe@example.com',
		'arn:aws:sts::222233334444:assumed-role/OnCall,Tier=1+2@acme/jane.doe@example.com',
	]);
});

test('a session policy takes its share of the packed size', async () => {
	const Policy = JSON.stringify({Version: '2012-10-17', Statement: [{Sid: 'x'.repeat(970)}]});
	const {PackedPolicySize} = await assume(sts.url, asking(admin, {SAMLAssertion, Policy}));
	expect(PackedPolicySize).toBe(51);
});

test('every role that does not deny can be had for an hour', async () => {
	// The slow role would make this test slow; it has its own.
	const roles = demoRoles().filter(role => role.behaviour === 'grants');
	const answers = roles.map(role => assume(sts.url, asking(role, {SAMLAssertion, DurationSeconds: 3600})));
	for (const {Credentials} of await Promise.all(answers)) {
		expect(Credentials?.Expiration).toEqual(new Date('2030-01-02T04:04:05Z'));
	}
});

test('a role gives as long as it allows and not a second more', async () => {
	const developer = roleWith(role => role.maxSessionDuration === 43_200);
	const longest = await assume(sts.url, asking(developer, {SAMLAssertion, DurationSeconds: 43_200}));
	expect(longest.Credentials?.Expiration).toEqual(new Date('2030-01-02T15:04:05Z'));

	const tooLong = assume(sts.url, asking(auditor, {SAMLAssertion, DurationSeconds: 3601}));
	await expect(tooLong).rejects.toMatchObject({
		name: 'ValidationError',
		message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
		$metadata: {httpStatusCode: 400},
		$fault: 'client',
	});
});

const accessDenied = {
	name: 'AccessDenied',
	message: 'Not authorized to perform sts:AssumeRoleWithSAML',
	$metadata: {httpStatusCode: 403},
};

/** The assertion with something in it misspelt, so that it is no longer said. */
const assertionWithout = (text: string): string => {
	const xml = Buffer.from(SAMLAssertion, 'base64').toString('utf8');
	return Buffer.from(xml.replace(text, `x${text}`)).toString('base64');
};

test.for([
	[
		'that denies',
		asking(
			roleWith(role => role.behaviour === 'denies'),
			{SAMLAssertion},
		),
	],
	[
		'through a provider that does not offer it',
		{...asking(admin, {SAMLAssertion}), PrincipalArn: `${admin.principalArn}-legacy`},
	],
	['that does not exist', {...asking(admin, {SAMLAssertion}), RoleArn: `${admin.roleArn}2`}],
	['that the assertion does not name', asking(admin, {SAMLAssertion: assertionWithout(admin.roleArn)})],
] as const)('a role %s is refused', async ([, input]) => {
	await expect(assume(sts.url, input)).rejects.toMatchObject(accessDenied);
});

test('an assertion is good for less than five minutes', async () => {
	const justInTime = demoAssertion(new Date(now.getTime() - 299_999));
	await assume(sts.url, asking(admin, {SAMLAssertion: justInTime}));

	const late = demoAssertion(new Date(now.getTime() - 300_000));
	await expect(assume(sts.url, asking(admin, {SAMLAssertion: late}))).rejects.toMatchObject({
		name: 'ExpiredTokenException',
		message: 'Token must be redeemed within 5 minutes of issuance',
		$metadata: {httpStatusCode: 400},
	});
});

test('what is no assertion is refused as one', async () => {
	await expect(assume(sts.url, asking(admin, {SAMLAssertion: 'bm8gYXNzZXJ0aW9u'}))).rejects.toMatchObject({
		name: 'InvalidIdentityTokenException',
		message: 'Invalid base64 SAMLResponse',
	});
});

test('an assertion needs a name for the session', async () => {
	const input = asking(admin, {SAMLAssertion: assertionWithout('RoleSessionName')});
	await expect(assume(sts.url, input)).rejects.toMatchObject({
		name: 'InvalidIdentityTokenException',
		message: 'RoleSessionName is required in AuthnResponse',
	});
});

test.for([
	[
		{DurationSeconds: 899},
		"Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
	],
	[
		{DurationSeconds: 43_201},
		"Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
	],
	[{RoleArn: undefined}, "Value null at 'roleArn' failed to satisfy constraint: Member must not be null"],
	[
		{SAMLAssertion: ''},
		"Value null at 'sAMLAssertion' failed to satisfy constraint: Member must not be null",
	],
	[
		{SAMLAssertion: 'a'.repeat(100_001)},
		"Value at 'sAMLAssertion' failed to satisfy constraint: Member must have length less than or equal to 100000",
	],
] as const)('a parameter out of bounds is named (%#)', async ([input, sentence]) => {
	await expect(assume(sts.url, {...asking(admin, {SAMLAssertion}), ...input})).rejects.toMatchObject({
		name: 'ValidationError',
		message: `1 validation error detected: ${sentence}`,
	});
});

test('a duration that is no number is malformed', async () => {
	const input = asking(admin, {SAMLAssertion, DurationSeconds: Number.NaN});
	await expect(assume(sts.url, input)).rejects.toMatchObject({name: 'MalformedInput'});
});
