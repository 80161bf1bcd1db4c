import {randomUUID} from 'node:crypto';
import {demoRoles} from './demo-world.js';
import {escapeXml} from './xml.js';

const issuer = 'https://idp.example.com/saml/metadata';
const user = 'jane.doe@example.com';
const recipient = 'https://signin.aws.amazon.com/saml';
const validMilliseconds = 5 * 60 * 1000;

/**
What the demo's identity provider says of its only user: Base64 of a SAML `<Response>` that names every demo role.

The signature is one in form only. The demo's STS takes it; AWS would not.
*/
export const demoAssertion = (issuedAt: Date): string =>
	Buffer.from(responseXml(issuedAt), 'utf8').toString('base64');

const responseXml = (issuedAt: Date): string =>
	`<?xml version="1.0" encoding="UTF-8"?>
<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${newId()}" Version="2.0" IssueInstant="${issuedAt.toISOString()}" Destination="${recipient}">
	<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer>
	<samlp:Status>
		<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>
	</samlp:Status>
	<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${newId()}" Version="2.0" IssueInstant="${issuedAt.toISOString()}">
		<saml:Issuer>${issuer}</saml:Issuer>
		<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
			<ds:SignatureValue>${Buffer.from('stsui demo: nobody signed this').toString('base64')}</ds:SignatureValue>
		</ds:Signature>
		${subjectXml(issuedAt)}
		<saml:AttributeStatement>
			${attributesXml()}
		</saml:AttributeStatement>
	</saml:Assertion>
</samlp:Response>`;

const subjectXml = (issuedAt: Date): string => {
	const issued = issuedAt.toISOString();
	const notOnOrAfter = new Date(issuedAt.getTime() + validMilliseconds).toISOString();
	return `<saml:Subject>
			<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${user}</saml:NameID>
			<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
				<saml:SubjectConfirmationData NotOnOrAfter="${notOnOrAfter}" Recipient="${recipient}"/>
			</saml:SubjectConfirmation>
		</saml:Subject>
		<saml:Conditions NotBefore="${issued}" NotOnOrAfter="${notOnOrAfter}">
			<saml:AudienceRestriction>
				<saml:Audience>urn:amazon:webservices</saml:Audience>
			</saml:AudienceRestriction>
		</saml:Conditions>
		<saml:AuthnStatement AuthnInstant="${issued}" SessionIndex="${newId()}">
			<saml:AuthnContext>
				<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>
			</saml:AuthnContext>
		</saml:AuthnStatement>`;
};

const attributesXml = (): string =>
	[
		attributeXml('Role', roleValues()),
		attributeXml('RoleSessionName', [user]),
		attributeXml('PrincipalTag:team', ['platform & tools']),
	].join('');

const attributeXml = (name: string, values: readonly string[]): string =>
	`<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/${name}">${values
		.map(value => `<saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue>`)
		.join('')}</saml:Attribute>`;

const roleValues = (): string[] =>
	demoRoles().map(({roleArn, principalArn}, index) =>
		// AWS takes both orders and identity providers send both, so the demo has both.
		index % 2 === 0 ? `${roleArn},${principalArn}` : `${principalArn},${roleArn}`,
	);

/** An XML id must not begin with a digit. */
const newId = (): string => `_${randomUUID()}`;
