import {expect, test} from 'vitest';
import {describeAssertion} from '../../source/saml/describe-assertion.js';
import {warnings} from '../../source/saml/warnings.js';
import {failureOf} from '../sessions/place.js';
import {adminRole, attribute, decodeParts, decodeXml, responseXml} from './saml-response.js';

/** What XML lets through of that which a terminal obeys: no ESC, but the one-byte form of it, and all that is bidirectional. */
const hostile = '\u009B31m\u009D52;c;eA==\u009C\u202Emoc.live\u2066\u200B\uFEFF\u2028\u00AD\u{E0041}';
const shown =
	'\\x9b31m\\x9d52;c;eA==\\x9c\\u{202e}moc.live\\u{2066}\\u{200b}\\u{feff}\\u{2028}\\xad\\u{e0041}';

const assertion = decodeParts({
	statements: `<saml:Issuer>${hostile}</saml:Issuer>
		<saml:Subject><saml:NameID Format="${hostile}">${hostile}</saml:NameID>
			<saml:SubjectConfirmation><saml:SubjectConfirmationData Recipient="${hostile}"/></saml:SubjectConfirmation>
		</saml:Subject>
		<saml:Conditions><saml:AudienceRestriction><saml:Audience>${hostile}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
	attributes: [
		adminRole,
		attribute('Role', hostile),
		attribute('RoleSessionName', hostile),
		attribute('SourceIdentity', hostile),
		attribute(`PrincipalTag:${hostile}`, hostile),
		attribute('TransitiveTagKeys', hostile),
	],
});

test('whatever a terminal would obey is spelled out in all that an assertion says', () => {
	expect(assertion).toMatchObject({
		issuer: shown,
		nameId: shown,
		nameIdFormat: shown,
		recipient: shown,
		audience: [shown],
		roleSessionName: shown,
		sourceIdentity: shown,
		principalTags: {[shown]: shown},
		transitiveTagKeys: [shown],
		malformedRoles: [shown],
	});
});

test('nothing that is shown of an assertion moves the cursor or hides', () => {
	const now = new Date();
	const texts = [
		...describeAssertion(assertion, now).flat(),
		...warnings(assertion, now).map(({message}) => message),
	];
	expect(texts.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

test('a destination and a line break in a name are spelled out too', () => {
	const xml = responseXml({attributes: [adminRole, attribute('RoleSessionName', 'a&#10;b')]});
	expect(decodeXml(xml.replace('<samlp:Response', `$& Destination="${hostile}"`))).toMatchObject({
		destination: shown,
		roleSessionName: 'a\\x0ab',
	});
});

test.each([
	[
		'the reason of a failed sign-in',
		responseXml({
			head: `<samlp:Status><samlp:StatusCode Value="x"/><samlp:StatusMessage>${hostile}</samlp:StatusMessage></samlp:Status>`,
		}),
	],
	['the only role', responseXml({attributes: [attribute('Role', hostile)]})],
	['what the parser complains of', responseXml({head: '<a\u200Db:c/>'})],
])('%s is spelled out in the sentence', (_, xml) => {
	expect(`${failureOf(() => decodeXml(xml))}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});
