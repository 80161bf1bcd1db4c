import {expect, test} from 'vitest';
import type {SamlAssertion} from '../../source/saml/assertion.js';
import {adfsResponse, entraResponse, keycloakResponse, oktaResponse} from './provider-responses.js';
import {decodeXml, encode} from './saml-response.js';

/** What none of these providers said unless the test says otherwise. */
const unsaid = {
	sessionNotOnOrAfter: undefined,
	sessionDuration: undefined,
	sourceIdentity: undefined,
	principalTags: {},
	transitiveTagKeys: [],
	malformedRoles: [],
	lookAlikes: [],
	assertionCount: 1,
};

const role = (accountId: string, roleName: string, providerName: string, partition = 'aws') => ({
	roleArn: `arn:${partition}:iam::${accountId}:role/${roleName}`,
	principalArn: `arn:${partition}:iam::${accountId}:saml-provider/${providerName}`,
	accountId,
	roleName,
	rolePath: '/',
	partition,
	providerName,
});

test('an Okta response says all it says', () => {
	expect(decodeXml(oktaResponse)).toEqual({
		...unsaid,
		encoded: encode(oktaResponse),
		issuer: 'http://www.okta.com/exk1',
		nameId: 'jane@example.com',
		nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
		destination: 'https://signin.aws.amazon.com/saml',
		recipient: 'https://signin.aws.amazon.com/saml',
		audience: ['urn:amazon:webservices'],
		issueInstant: new Date('2026-05-04T09:00:00.512Z'),
		notBefore: new Date('2026-05-04T08:55:00.512Z'),
		notOnOrAfter: new Date('2026-05-04T09:05:00.512Z'),
		roleSessionName: 'jane@example.com',
		sessionDuration: 3600,
		roles: [role('123456789012', 'Admin', 'Okta'), role('210987654321', 'ReadOnly', 'Okta')],
	} satisfies SamlAssertion);
});

test('an Entra ID response says all it says', () => {
	expect(decodeXml(entraResponse)).toEqual({
		...unsaid,
		encoded: encode(entraResponse),
		issuer: 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/',
		nameId: 'jane@example.com',
		nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
		destination: 'https://signin.aws.amazon.com/saml',
		recipient: 'https://signin.aws.amazon.com/saml',
		audience: ['https://signin.aws.amazon.com/saml#1'],
		issueInstant: new Date('2026-05-04T09:00:00.118Z'),
		notBefore: new Date('2026-05-04T08:55:00.034Z'),
		notOnOrAfter: new Date('2026-05-04T10:00:00.034Z'),
		roleSessionName: 'jane@example.com',
		sessionDuration: 43_200,
		sourceIdentity: 'jane',
		principalTags: {CostCenter: 'R&D 42'},
		transitiveTagKeys: ['CostCenter', 'Project'],
		roles: [
			{
				...role('000123456789', 'Auditor', 'EntraID'),
				roleArn: 'arn:aws:iam::000123456789:role/team/Auditor',
				rolePath: '/team/',
			},
		],
	} satisfies SamlAssertion);
});

test('an ADFS response says all it says', () => {
	expect(decodeXml(adfsResponse)).toEqual({
		...unsaid,
		encoded: encode(adfsResponse),
		issuer: 'http://adfs.example.com/adfs/services/trust',
		nameId: 'EXAMPLE\\jane',
		nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
		destination: 'https://signin.amazonaws-us-gov.com/saml',
		recipient: 'https://signin.amazonaws-us-gov.com/saml',
		audience: ['urn:amazon:webservices:govcloud'],
		issueInstant: new Date('2026-05-04T09:00:00Z'),
		notBefore: new Date('2026-05-04T09:00:00Z'),
		notOnOrAfter: new Date('2026-05-04T09:05:00Z'),
		roleSessionName: 'jane@example.com',
		roles: [
			role('555566667777', 'ADFS-Dev', 'ADFS', 'aws-us-gov'),
			role('555566667777', 'ADFS-Production', 'ADFS', 'aws-us-gov'),
		],
	} satisfies SamlAssertion);
});

test('a Keycloak response says all it says', () => {
	expect(decodeXml(keycloakResponse)).toEqual({
		...unsaid,
		encoded: encode(keycloakResponse),
		issuer: 'https://keycloak.example.com/realms/acme',
		nameId: 'G-5c2b',
		nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
		destination: 'https://signin.aws.amazon.com/saml',
		recipient: 'https://signin.aws.amazon.com/saml',
		audience: ['urn:amazon:webservices'],
		issueInstant: new Date('2026-05-04T09:00:00Z'),
		notBefore: new Date('2026-05-04T08:59:58Z'),
		notOnOrAfter: new Date('2026-05-04T09:00:58Z'),
		sessionNotOnOrAfter: new Date('2026-05-04T19:00:00Z'),
		roleSessionName: 'jane',
		roles: [role('123456789012', 'Admin', 'keycloak'), role('210987654321', 'Admin', 'keycloak')],
	} satisfies SamlAssertion);
});
