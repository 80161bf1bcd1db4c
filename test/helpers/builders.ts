import type {SamlAssertion} from '../../source/saml/assertion.js';
import {type SamlRole, samlRole} from '../../source/saml/saml-role.js';
import type {Session} from '../../source/sts/session.js';

/** The instant at which the tests of the switcher begin. */
export const beginning = new Date('2026-03-01T12:00:00.000Z');

export const later = (seconds: number, from: Date = beginning): Date =>
	new Date(from.getTime() + seconds * 1000);

/** A role of an account, through the provider that the tests use. */
export const aRole = (
	accountId: string,
	roleName: string,
	provider = 'Okta',
	partition = 'aws',
): SamlRole => {
	const role = samlRole(
		`arn:${partition}:iam::${accountId}:role/${roleName}`,
		`arn:${partition}:iam::${accountId}:saml-provider/${provider}`,
	);
	if (role === undefined) {
		throw new Error(`not a role: ${accountId} ${roleName}`);
	}

	return role;
};

export const prod = '123456789012';
export const staging = '210987654321';

export const prodAdmin = aRole(prod, 'Admin');
export const prodReadOnly = aRole(prod, 'ReadOnly');
export const stagingDeveloper = aRole(staging, 'Developer');

/** What Jane's identity provider says, at the beginning; STS takes it for five minutes. */
export const anAssertion = (changes: Partial<SamlAssertion> = {}): SamlAssertion => ({
	encoded: 'PHNhbWxwOlJlc3BvbnNlLz4=',
	issuer: 'https://okta.example.com/saml',
	nameId: 'jane@example.com',
	nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
	destination: undefined,
	recipient: 'https://signin.aws.amazon.com/saml',
	audience: ['urn:amazon:webservices'],
	issueInstant: beginning,
	notBefore: undefined,
	notOnOrAfter: later(300),
	sessionNotOnOrAfter: undefined,
	roleSessionName: 'jane@example.com',
	sessionDuration: undefined,
	sourceIdentity: undefined,
	principalTags: {},
	transitiveTagKeys: [],
	roles: [prodAdmin, prodReadOnly, stagingDeveloper],
	malformedRoles: [],
	lookAlikes: [],
	assertionCount: 1,
	...changes,
});

/** An hour of a role, obtained at the beginning. */
export const aSession = (role: SamlRole, changes: Partial<Session> = {}): Session => ({
	name: `${role.accountId}-${role.roleName}`,
	roleArn: role.roleArn,
	source: {kind: 'saml', principalArn: role.principalArn},
	region: 'us-east-1',
	obtainedAt: beginning,
	credentials: {
		accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
		secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		sessionToken: 'FwoGZXIvYXdzEXAMPLETOKEN/of+some=length==',
		expiration: later(3600),
	},
	facts: {
		assumedRoleArn: `arn:aws:sts::${role.accountId}:assumed-role/${role.roleName}/jane@example.com`,
		assumedRoleId: 'AROACKCEVSQ6C2EXAMPLE:jane@example.com',
		subject: 'jane@example.com',
		subjectType: 'persistent',
	},
	...changes,
});

/** The response that an identity provider would post, naming these roles; valid from `issuedAt` for five minutes. */
export const encodedResponse = (roles: readonly SamlRole[], issuedAt: Date = beginning): string => {
	const values = roles
		.map(role => `<AttributeValue>${role.roleArn},${role.principalArn}</AttributeValue>`)
		.join('');
	return Buffer.from(
		`<Response xmlns="urn:oasis:names:tc:SAML:2.0:protocol"><Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" IssueInstant="${issuedAt.toISOString()}">
<Issuer>https://okta.example.com/saml</Issuer><Subject><NameID>jane@example.com</NameID></Subject>
<Conditions NotOnOrAfter="${later(300, issuedAt).toISOString()}"/><AttributeStatement>
<Attribute Name="https://aws.amazon.com/SAML/Attributes/Role">${values}</Attribute>
<Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName"><AttributeValue>jane@example.com</AttributeValue></Attribute>
</AttributeStatement></Assertion></Response>`,
	).toString('base64');
};
