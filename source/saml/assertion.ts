import {StsuiError} from '../errors.js';
import {visible} from '../visible.js';
import {attributeValues, lookAlikeNames} from './attributes.js';
import {earliest, instant} from './instants.js';
import {child, descendants, readXml, type XmlElement} from './read-xml.js';
import {parseRoleValue, roleKey, type SamlRole} from './saml-role.js';

/** What an identity provider said of its user; what it did not say is `undefined`. Text is safe to show. */
export type SamlAssertion = {
	/** Base64 of the whole response: what STS gets. A bearer token: in memory only. */
	readonly encoded: string;
	readonly issuer: string | undefined;
	readonly nameId: string | undefined;
	readonly nameIdFormat: string | undefined;
	readonly destination: string | undefined;
	readonly recipient: string | undefined;
	readonly audience: readonly string[];
	readonly issueInstant: Date | undefined;
	readonly notBefore: Date | undefined;
	/** The earlier of what the conditions and the subject confirmation say. */
	readonly notOnOrAfter: Date | undefined;
	/** STS lets no session last longer than this. */
	readonly sessionNotOnOrAfter: Date | undefined;
	readonly roleSessionName: string | undefined;
	/** Seconds, from the `SessionDuration` attribute. */
	readonly sessionDuration: number | undefined;
	readonly sourceIdentity: string | undefined;
	readonly principalTags: Readonly<Record<string, string>>;
	readonly transitiveTagKeys: readonly string[];
	readonly roles: readonly SamlRole[];
	/** `Role` values that name no role and provider of one account; AWS would refuse them. */
	readonly malformedRoles: readonly string[];
	/** Names of attributes that AWS does not read, though somebody meant it to. */
	readonly lookAlikes: readonly string[];
	/** Assertions in the response; only the first one is read. */
	readonly assertionCount: number;
};

/** Only AWS can read it; it can still be redeemed for a role that is named by hand. */
export class EncryptedAssertionError extends StsuiError {}

const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
const saml = 'urn:oasis:names:tc:SAML:2.0:assertion';
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/**
Decode a SAML response into the roles that the user may assume.

The signature is not checked: STS does that. This only reads what AWS will read.

@param encoded - Base64 of the whole `<Response>`, as posted to the AWS sign-in endpoint; typically 5–20 KB.
@throws {StsuiError} If it is not XML, reports a failed sign-in, is encrypted, or names no role. `hint` says what to do.
@see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
*/
export const decodeAssertion = (encoded: string): SamlAssertion => {
	const root = readXml(decodeUtf8(encoded));
	refuseFailedStatus(root);
	const assertions = isNamed(root, saml, 'Assertion') ? [root] : descendants(root, saml, 'Assertion');
	const [assertion] = assertions;
	if (assertion === undefined) {
		throw noAssertion(root);
	}

	const attributes = attributeValues(assertion);
	const values = attributes.get('Role') ?? [];
	const roles = values.map(value => parseRoleValue(value));
	if (!roles.some(role => role !== undefined)) {
		throw noRole(values);
	}

	return {
		encoded,
		...subjectOf(root, assertion),
		...validityOf(assertion),
		...sessionWishes(attributes),
		roles: withoutDuplicates(roles.filter(role => role !== undefined)),
		malformedRoles: values
			.filter((_, index) => roles[index] === undefined)
			.map(value => visible(value.trim())),
		lookAlikes: lookAlikeNames(assertion).map(name => visible(name)),
		assertionCount: assertions.length,
	};
};

const decodeUtf8 = (encoded: string): string => {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(encoded, 'base64'));
	} catch (cause) {
		throw new StsuiError('This response is cut off or damaged: it is not UTF-8 text.', {
			hint: 'Copy the whole value of SAMLResponse, to its last character.',
			cause,
		});
	}
};

const isNamed = (element: XmlElement, uri: string, local: string): boolean =>
	element.uri === uri && element.local === local;

const refuseFailedStatus = (root: XmlElement): void => {
	const status = child(root, protocol, 'Status');
	const code = child(status, protocol, 'StatusCode');
	if (code === undefined || code.attributes.Value === success) {
		return;
	}

	const detail = child(code, protocol, 'StatusCode')?.attributes.Value ?? code.attributes.Value ?? '';
	const message =
		child(status, protocol, 'StatusMessage')?.text.trim() || detail.split(':').at(-1) || 'no reason given';
	throw new StsuiError(`The identity provider reports that the sign-in failed: ${visible(message)}`, {
		hint: 'Sign in again; if it goes on, ask those who run the identity provider.',
	});
};

const noAssertion = (root: XmlElement): StsuiError => {
	if (descendants(root, saml, 'EncryptedAssertion').length > 0) {
		return new EncryptedAssertionError('This assertion is encrypted: only AWS can read the roles in it.', {
			hint: 'Name role and provider yourself: stsui assume <role ARN> --provider <provider ARN> --assertion <file>.',
		});
	}

	return new StsuiError('This XML holds no SAML assertion.', {
		hint: 'Copy the value of SAMLResponse from the request that your browser posts to AWS.',
	});
};

const noRole = (values: readonly string[]): StsuiError => {
	const [first] = values;
	return new StsuiError(
		first === undefined
			? 'This assertion names no AWS role.'
			: `No role of this assertion can be used; the first one reads “${visible(first.trim().slice(0, 200))}”.`,
		{
			hint: 'Ask those who run the identity provider to send the attribute https://aws.amazon.com/SAML/Attributes/Role.',
		},
	);
};

const subjectOf = (root: XmlElement, assertion: XmlElement) => {
	const subject = child(assertion, saml, 'Subject');
	const nameId = child(subject, saml, 'NameID');
	return {
		issuer: shownText(child(assertion, saml, 'Issuer') ?? child(root, saml, 'Issuer')),
		nameId: shownText(nameId),
		nameIdFormat: shown(nameId?.attributes.Format),
		destination: shown(root.attributes.Destination),
		recipient: shown(confirmationData(assertion)?.attributes.Recipient),
		audience: descendants(assertion, saml, 'Audience').map(element => visible(element.text.trim())),
	};
};

const validityOf = (assertion: XmlElement) => {
	const conditions = child(assertion, saml, 'Conditions')?.attributes;
	const confirmation = confirmationData(assertion)?.attributes;
	const statement = child(assertion, saml, 'AuthnStatement')?.attributes;
	return {
		issueInstant: instant(assertion.attributes.IssueInstant),
		notBefore: instant(conditions?.NotBefore),
		notOnOrAfter: earliest([instant(conditions?.NotOnOrAfter), instant(confirmation?.NotOnOrAfter)]),
		sessionNotOnOrAfter: instant(statement?.SessionNotOnOrAfter),
	};
};

const sessionWishes = (attributes: ReadonlyMap<string, readonly string[]>) => {
	const seconds = Number(attributes.get('SessionDuration')?.[0]?.trim() || Number.NaN);
	const tags = [...attributes].filter(([name]) => name.startsWith('PrincipalTag:'));
	return {
		roleSessionName: shown(attributes.get('RoleSessionName')?.[0]?.trim()),
		sessionDuration: Number.isInteger(seconds) ? seconds : undefined,
		sourceIdentity: shown(attributes.get('SourceIdentity')?.[0]?.trim()),
		principalTags: Object.fromEntries(
			tags.map(([name, values]) => [visible(name.slice('PrincipalTag:'.length)), visible(values[0] ?? '')]),
		),
		transitiveTagKeys: (attributes.get('TransitiveTagKeys') ?? []).map(key => visible(key.trim())),
	};
};

const confirmationData = (assertion: XmlElement): XmlElement | undefined =>
	descendants(assertion, saml, 'SubjectConfirmationData')[0];

const shown = (text: string | undefined): string | undefined =>
	text === undefined ? undefined : visible(text);

const shownText = (element: XmlElement | undefined): string | undefined =>
	shown(element?.text.trim() || undefined);

const withoutDuplicates = (roles: readonly SamlRole[]): SamlRole[] => [
	...new Map(roles.map(role => [roleKey(role), role])).values(),
];
