import {expect, test} from 'vitest';
import type {SamlAssertion} from '../../source/saml/assertion.js';
import {refusal, warnings} from '../../source/saml/warnings.js';
import {aRole} from '../helpers/builders.js';
import {adminRole, attribute, buildAssertion, decodeParts, jane} from './saml-response.js';

const nine = new Date('2026-05-04T09:00:00Z');
const account = '123456789012';

const gov = [aRole(account, 'Admin', 'Okta', 'aws-us-gov')];
const china = [aRole(account, 'Admin', 'Okta', 'aws-cn')];
const secret = [aRole(account, 'Admin', 'Okta', 'aws-iso-e')];

test.each<[string, Partial<SamlAssertion>]>([
	['the sign-in of AWS', {recipient: 'https://signin.aws.amazon.com/saml'}],
	['the sign-in of a region', {recipient: 'https://eu-west-1.signin.aws.amazon.com/saml'}],
	[
		'the sign-in for encrypted assertions',
		{recipient: 'https://eu-west-1.signin.aws.amazon.com/saml/acs/SAMLSPABC123'},
	],
	['that of GovCloud', {recipient: 'https://signin.amazonaws-us-gov.com/saml', roles: gov}],
	['that of China', {recipient: 'https://cn-north-1.signin.amazonaws.cn/saml', roles: china}],
	[
		'one of several partitions',
		{recipient: 'https://signin.aws.amazon.com/saml', roles: [...gov, aRole(account, 'Admin')]},
	],
	['a partition whose sign-in is not public', {recipient: 'https://signin.example/saml', roles: secret}],
	['none', {recipient: undefined}],
])('a recipient that is %s needs no warning', (_, changes) => {
	expect(warnings(buildAssertion(changes), nine)).toEqual([]);
});

test.each<[string, Partial<SamlAssertion>]>([
	['another host', {recipient: 'https://signin.example.com/saml'}],
	['a host that only ends like it', {recipient: 'https://evilsignin.aws.amazon.com/saml'}],
	['a host below a region', {recipient: 'https://a.b.signin.aws.amazon.com/saml'}],
	['plain http', {recipient: 'http://signin.aws.amazon.com/saml'}],
	['another path', {recipient: 'https://signin.aws.amazon.com/oauth'}],
	['another partition', {recipient: 'https://signin.aws.amazon.com/saml', roles: gov}],
	['no URL', {recipient: 'urn:amazon:webservices'}],
])('a recipient that is %s is warned of, and is no refusal yet', (_, changes) => {
	const assertion = buildAssertion(changes);
	expect(warnings(assertion, nine)).toEqual([
		{
			code: 'unknown-recipient',
			message: `AWS does not sign in at ${changes.recipient}: check the recipient (ACS URL) in the identity provider.`,
		},
	]);
	expect(refusal(assertion, nine)).toBeUndefined();
});

test.each([
	[899, 1],
	[900, 0],
	[43_200, 0],
	[43_201, 1],
])('a SessionDuration of %i seconds has %i warnings', (sessionDuration, count) => {
	const found = warnings(buildAssertion({sessionDuration}), nine);
	expect(found).toHaveLength(count);
	expect(found.every(({code}) => code === 'session-duration-out-of-range')).toBe(true);
});

const named = (name: string): string =>
	`<saml:Attribute Name="${name}"><saml:AttributeValue>x</saml:AttributeValue></saml:Attribute>`;

test.each([
	'https://aws.amazon.com/saml/attributes/Role',
	'https://AWS.amazon.com/SAML/Attributes/Role',
	'http://aws.amazon.com/SAML/Attributes/Role',
	'https://www.amazonaws.cn/SAML/Attributes/RoleSessionName',
])('the attribute %s is not what it is meant to be', name => {
	expect(warnings(decodeParts({attributes: [adminRole, jane, named(name)]}), nine)).toEqual([
		{
			code: 'look-alike-attribute',
			message: `AWS does not read the attribute ${name}: its name must be exact, capitals too.`,
		},
	]);
});

test.each([
	'urn:oid:1.3.6.1.4.1.5923.1.1.1.1',
	'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
	'Role',
])('the attribute %s is somebody else’s', name => {
	expect(warnings(decodeParts({attributes: [adminRole, jane, named(name)]}), nine)).toEqual([]);
});

test('a role of IAM Identity Center is said to be one', () => {
	const reserved = `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef`;
	const assertion = decodeParts({
		attributes: [attribute('Role', `${reserved},arn:aws:iam::${account}:saml-provider/Okta`), jane],
	});
	expect(warnings(assertion, nine)).toEqual([
		{
			code: 'reserved-role',
			message:
				'AWSReservedSSO_Admin_0123456789abcdef belongs to IAM Identity Center and cannot be assumed with SAML.',
		},
	]);
});

test('of several assertions in a response the first one is read, and that is said', () => {
	const assertion = (role: string): string =>
		`<saml:Assertion IssueInstant="2026-05-04T09:00:00Z"><saml:AttributeStatement>${attribute('Role', `arn:aws:iam::${account}:role/${role},arn:aws:iam::${account}:saml-provider/Okta`)}${jane}</saml:AttributeStatement></saml:Assertion>`;
	const decoded = decodeParts({assertion: assertion('First') + assertion('Second')});
	expect(decoded.roles.map(({roleName}) => roleName)).toEqual(['First']);
	expect(warnings(decoded, nine)).toEqual([
		{code: 'several-assertions', message: 'This response holds 2 assertions; only the first one is shown.'},
	]);
});
