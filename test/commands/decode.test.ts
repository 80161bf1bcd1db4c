import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {entraResponse, oktaResponse} from '../saml/provider-responses.js';
import {attribute, encode, responseXml} from '../saml/saml-response.js';
import {createWorkplace} from './workplace.js';

test.concurrent('decode says what the assertion says', async () => {
	await using place = await createWorkplace();
	await place.run(['config', 'set', 'alias.123456789012', 'acme-prod']);
	const {stdout, stderr, exitCode} = await place.run(['decode', place.file('okta', encode(oktaResponse))]);
	expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
	expect(stdout.replace(/, (?:\d+[dhm] ago|just now|in .*)$/gm, '')).toBe(`Subject           jane@example.com
Subject format    urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified
Issuer            http://www.okta.com/exk1
Issued            2026-05-04 09:00:00Z
Valid from        2026-05-04 08:55:00Z
Valid until       2026-05-04 09:05:00Z
Redeem before     2026-05-04 09:05:00Z
Session name      jane@example.com
Session duration  3600 s
Audience          urn:amazon:webservices
Recipient         https://signin.aws.amazon.com/saml
Destination       https://signin.aws.amazon.com/saml
Size              ${encode(oktaResponse).length} of 100000 characters

ACCOUNT       ROLE      ROLE ARN                                 PROVIDER
acme-prod     Admin     arn:aws:iam::123456789012:role/Admin     Okta
210987654321  ReadOnly  arn:aws:iam::210987654321:role/ReadOnly  Okta

! The time in which STS takes this assertion is over: sign in again.
`);
});

test.concurrent('decode --json has exactly these keys, in this order', async () => {
	await using place = await createWorkplace();
	await place.run(['config', 'set', 'alias.000123456789', 'acme-security']);
	const {stdout, stderr, exitCode} = await place.run([
		'decode',
		'--json',
		place.file('entra', entraResponse),
	]);
	expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
	const expected = {
		issuer: 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/',
		nameId: 'jane@example.com',
		nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
		destination: 'https://signin.aws.amazon.com/saml',
		recipient: 'https://signin.aws.amazon.com/saml',
		audience: ['https://signin.aws.amazon.com/saml#1'],
		issueInstant: '2026-05-04T09:00:00.118Z',
		notBefore: '2026-05-04T08:55:00.034Z',
		notOnOrAfter: '2026-05-04T10:00:00.034Z',
		redeemBefore: '2026-05-04T09:05:00.118Z',
		sessionNotOnOrAfter: null,
		roleSessionName: 'jane@example.com',
		sessionDuration: 43_200,
		sourceIdentity: 'jane',
		principalTags: {CostCenter: 'R&D 42'},
		transitiveTagKeys: ['CostCenter', 'Project'],
		roles: [
			{
				roleArn: 'arn:aws:iam::000123456789:role/team/Auditor',
				principalArn: 'arn:aws:iam::000123456789:saml-provider/EntraID',
				accountId: '000123456789',
				accountAlias: 'acme-security',
				roleName: 'Auditor',
				rolePath: '/team/',
				partition: 'aws',
				providerName: 'EntraID',
			},
		],
		warnings: [
			{code: 'expired', message: 'The time in which STS takes this assertion is over: sign in again.'},
		],
	};
	expect(stdout).toBe(`${JSON.stringify(expected, undefined, 2)}\n`);
});

test.concurrent('what the assertion does not say is null or empty, and there is a word on each role that is none', async () => {
	await using place = await createWorkplace();
	const xml = responseXml({
		assertion: `<saml:Assertion><saml:AttributeStatement>${attribute('Role', 'Admins', 'arn:aws:iam::123456789012:role/A,arn:aws:iam::123456789012:saml-provider/B')}</saml:AttributeStatement></saml:Assertion>`,
	});
	const {stdout} = await place.run(['decode', '--json'], {input: xml});
	expect(JSON.parse(stdout)).toEqual({
		issuer: null,
		nameId: null,
		nameIdFormat: null,
		destination: null,
		recipient: null,
		audience: [],
		issueInstant: null,
		notBefore: null,
		notOnOrAfter: null,
		redeemBefore: null,
		sessionNotOnOrAfter: null,
		roleSessionName: null,
		sessionDuration: null,
		sourceIdentity: null,
		principalTags: {},
		transitiveTagKeys: [],
		roles: [expect.objectContaining({accountAlias: null, rolePath: '/'})],
		warnings: [
			{
				code: 'no-role-session-name',
				message: 'STS needs the attribute RoleSessionName: ask those who run the identity provider.',
			},
			{code: 'malformed-role', message: 'This is no role and provider of one account: Admins'},
		],
	});
});

test.concurrent('an assertion comes from a file, the home directory, standard input or a form body', async () => {
	await using place = await createWorkplace();
	const {assertion, assertionFile, run, sandbox} = place;
	writeFileSync(path.join(sandbox.home, 'saml.txt'), assertion);
	const answers = await Promise.all([
		run(['decode', assertionFile, '--json']),
		run(['decode', '--json', '~/saml.txt']),
		run(['decode', 'assertion', '--json'], {cwd: sandbox.directory}),
		run(['decode', '--json'], {input: assertion}),
		run(['decode', '-', '--json'], {input: assertion}),
		run(['decode', '--json'], {input: `SAMLResponse=${encodeURIComponent(assertion)}&RelayState=x`}),
	]);
	const [first] = answers;
	expect(JSON.parse(first.stdout).roles).toHaveLength(42);
	for (const answer of answers) {
		expect(answer).toEqual(first);
	}
});
