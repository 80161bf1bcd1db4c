import {expect, test} from 'vitest';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {adminArn, adminRole, encode, providerArn, responseXml} from '../saml/saml-response.js';
import {refusalOf} from './refusal-of.js';
import {createWorkplace} from './workplace.js';

test.concurrent('the only role of an assertion needs no name', async () => {
	await using place = await createWorkplace();
	const [, line] = await refusalOf(place, ['--assertion', place.file('one', withOneRole())]);
	expect(line).toBe('stsui: AWS does not let you assume Admin.');
});

/** An assertion of now that is as it should be, but of nobody that the demo's STS knows. */
const withOneRole = (): string =>
	Buffer.from(demoAssertion(new Date()), 'base64')
		.toString('utf8')
		.replace(
			/(<saml:Attribute Name="[^"]*Role">).*?(<\/saml:Attribute>)/,
			`$1<saml:AttributeValue>${adminArn},${providerArn}</saml:AttributeValue>$2`,
		);

test.concurrent('who has no assertion that STS takes has to sign in again', async () => {
	await using place = await createWorkplace();
	expect(await refusalOf(place, ['123456789012/Admin'])).toEqual([
		3,
		'stsui: There is no SAML response to read.',
		'Name a file, or pipe it in; the value of SAMLResponse from your browser will do.',
	]);
	const old = place.file('old', demoAssertion(new Date(Date.now() - 301_000)));
	expect(await refusalOf(place, ['123456789012/Admin', '--assertion', old])).toEqual([
		3,
		'stsui: The time in which STS takes this assertion is over: sign in again.',
		'Sign in again and use the new response.',
	]);
	const early = place.file('early', demoAssertion(new Date(Date.now() + 600_000)));
	expect(await refusalOf(place, ['123456789012/Admin', '--assertion', early])).toEqual([
		3,
		expect.stringMatching(
			/^stsui: This assertion is not valid for another \d+ s: check the clock of this machine\.$/,
		),
		'Sign in again and use the new response.',
	]);
	const nameless = place.file(
		'nameless',
		responseXml({attributes: [adminRole]}).replace(/ IssueInstant="[^"]*"/, ''),
	);
	expect(await refusalOf(place, ['--assertion', nameless])).toEqual([
		3,
		'stsui: STS needs the attribute RoleSessionName: ask those who run the identity provider.',
		'Sign in again and use the new response.',
	]);
});

test.concurrent('a role that AWS denies is a failure', async () => {
	await using place = await createWorkplace();
	expect(await refusalOf(place, ['BreakGlass', '--assertion', place.assertionFile])).toEqual([
		1,
		'stsui: AWS does not let you assume BreakGlass.',
		'Check the trust policy of the role: its SAML provider, sts:AssumeRoleWithSAML, and its conditions.',
	]);
});

test.concurrent('an encrypted assertion is redeemed for the role that is named by hand', async () => {
	await using place = await createWorkplace();
	const assertion = [
		'--assertion',
		place.file('encrypted', encode(responseXml({assertion: '<saml:EncryptedAssertion/>'}))),
	];
	expect((await refusalOf(place, ['Admin', ...assertion]))[0]).toBe(1);
	// The demo's STS cannot read it either; that it was asked shows in what it says.
	expect(await refusalOf(place, [adminArn, '--provider', providerArn, ...assertion])).toEqual([
		1,
		'stsui: AWS does not accept this assertion: Invalid base64 SAMLResponse',
		expect.any(String),
	]);
});

test.concurrent.for([
	[['--duration', '13h'], 'A session lasts 15m to 12h.'],
	[['--duration', 'soon'], '“soon” is no duration: write 45m, 1h, 1h30m or seconds.'],
	[['--region', 'us-east-1@evil.example'], 'There is no AWS region “us-east-1@evil.example”.'],
	[['--export', 'tcsh'], 'There are no exports for “tcsh”.'],
	[['--write', 'a]b'], 'A profile name is made of letters, digits and _ . @ % + : / - only, unlike “a]b”.'],
	[
		['--name', 'my prod'],
		'A profile name is made of letters, digits and _ . @ % + : / - only, unlike “my prod”.',
	],
	[
		['--region', 'us-gov-west-1', '123456789012/Admin'],
		'us-gov-west-1 lies in the partition aws-us-gov, this role in aws.',
	],
] as const)('assume %s is wrong usage, before STS is asked', async ([args, sentence]) => {
	await using place = await createWorkplace();
	const environment = {AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1'};
	const [exitCode, message] = await refusalOf(
		place,
		[...args, '--assertion', place.assertionFile],
		environment,
	);
	expect([exitCode, message]).toEqual([2, `stsui: ${sentence}`]);
});

test.concurrent('an assertion is never sent in clear text to another machine', async () => {
	await using place = await createWorkplace();
	const args = ['123456789012/Admin', '--assertion', place.assertionFile];
	expect(await refusalOf(place, args, {AWS_ENDPOINT_URL_STS: 'http://sts.example.com'})).toEqual([
		1,
		'stsui: The STS endpoint http://sts.example.com would be sent the assertion in clear text.',
		expect.any(String),
	]);
	expect(await refusalOf(place, args, {AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1'})).toEqual([
		1,
		'stsui: Nothing listens at the STS endpoint.',
		'Check AWS_ENDPOINT_URL_STS and the proxy settings.',
	]);
});
