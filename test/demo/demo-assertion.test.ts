import {expect, test} from 'vitest';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {demoRoles} from '../../source/demo/demo-world.js';
import {decodeAssertion} from '../../source/saml/assertion.js';

const issuedAt = new Date('2030-01-02T03:04:05.678Z');

test('the assertion says all that AWS reads', () => {
	const {encoded, roles, ...said} = decodeAssertion(demoAssertion(issuedAt));
	expect(said).toEqual({
		issuer: 'https://idp.example.com/saml/metadata',
		nameId: 'jane.doe@example.com',
		nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
		destination: 'https://signin.aws.amazon.com/saml',
		recipient: 'https://signin.aws.amazon.com/saml',
		audience: ['urn:amazon:webservices'],
		issueInstant: issuedAt,
		notBefore: issuedAt,
		notOnOrAfter: new Date('2030-01-02T03:09:05.678Z'),
		sessionNotOnOrAfter: undefined,
		roleSessionName: 'jane.doe@example.com',
		sessionDuration: undefined,
		sourceIdentity: undefined,
		principalTags: {team: 'platform & tools'},
		transitiveTagKeys: [],
		malformedRoles: [],
		lookAlikes: [],
		assertionCount: 1,
	});
});

test('the assertion names every role of the made-up company, in its order', () => {
	const {roles} = decodeAssertion(demoAssertion(issuedAt));
	expect(roles).toEqual(demoRoles().map(({behaviour, maxSessionDuration, ...role}) => role));
});

test('role first and provider first both occur', () => {
	const xml = Buffer.from(demoAssertion(issuedAt), 'base64').toString('utf8');
	expect(xml).toMatch(/>arn:aws:iam::\d{12}:role\/Admin,arn:aws:iam::\d{12}:saml-provider\/acme-sso</);
	expect(xml).toMatch(/>arn:aws:iam::\d{12}:saml-provider\/acme-sso,arn:aws:iam::\d{12}:role\/ReadOnly</);
});

test('no two assertions are the same, and STS takes their length', () => {
	const assertion = demoAssertion(issuedAt);
	expect(demoAssertion(issuedAt)).not.toBe(assertion);
	expect(assertion.length).toBeLessThan(100_000);
});
