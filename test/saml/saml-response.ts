import {decodeAssertion, type SamlAssertion} from '../../source/saml/assertion.js';

const namespaces =
	'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"';

export const adminArn = 'arn:aws:iam::123456789012:role/Admin';
export const providerArn = 'arn:aws:iam::123456789012:saml-provider/Okta';

/** One attribute that AWS reads; the values are XML. */
export const attribute = (name: string, ...values: readonly string[]): string =>
	`<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/${name}">${values
		.map(value => `<saml:AttributeValue>${value}</saml:AttributeValue>`)
		.join('')}</saml:Attribute>`;

export const adminRole = attribute('Role', `${adminArn},${providerArn}`);
export const jane = attribute('RoleSessionName', 'jane@example.com');

type Parts = {
	/** Inside the attribute statement. */
	readonly attributes?: readonly string[];
	/** Inside the assertion, before the attribute statement. */
	readonly statements?: string;
	/** Instead of the assertion. */
	readonly assertion?: string;
	/** Before the assertion. */
	readonly head?: string;
};

/** A response as XML: Jane as Admin, issued at nine, unless the parts say otherwise. */
export const responseXml = ({
	attributes = [adminRole, jane],
	statements = '',
	assertion = `<saml:Assertion IssueInstant="2026-05-04T09:00:00Z">${statements}<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement></saml:Assertion>`,
	head = '',
}: Parts = {}): string => `<samlp:Response ${namespaces}>${head}${assertion}</samlp:Response>`;

export const encode = (xml: string): string => Buffer.from(xml, 'utf8').toString('base64');

export const decodeXml = (xml: string): SamlAssertion => decodeAssertion(encode(xml));

export const decodeParts = (parts: Parts): SamlAssertion => decodeXml(responseXml(parts));

/** The assertion of which everything that AWS wants is as it should be, but for the changes. */
export const buildAssertion = (changes: Partial<SamlAssertion> = {}): SamlAssertion => ({
	...decodeParts({
		statements: '<saml:Conditions NotBefore="2026-05-04T09:00:00Z" NotOnOrAfter="2026-05-04T10:00:00Z"/>',
	}),
	...changes,
});
