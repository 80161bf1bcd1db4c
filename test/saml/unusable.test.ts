import {expect, test} from 'vitest';
import {EncryptedAssertionError} from '../../source/saml/assertion.js';
import {failureOf} from '../sessions/place.js';
import {adminRole, attribute, decodeParts, decodeXml, jane, responseXml} from './saml-response.js';

const messageFor = (xml: string): unknown => failureOf(() => decodeXml(xml));

const status = (inside: string): string =>
	responseXml({head: `<samlp:Status>${inside}</samlp:Status>`, assertion: ''});

test.each([
	[
		'in the words of the identity provider',
		'<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/><samlp:StatusMessage> Your account is locked. </samlp:StatusMessage>',
		'Your account is locked.',
	],
	[
		'by its inner code where there are no words',
		'<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></samlp:StatusCode>',
		'AuthnFailed',
	],
	[
		'by its outer code where there is no inner one',
		'<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Requester"/>',
		'Requester',
	],
	['without a reason where there is none', '<samlp:StatusCode/>', 'no reason given'],
])('a failed sign-in is reported %s', (_, inside, reason) => {
	expect(messageFor(status(inside))).toMatchObject({
		message: `The identity provider reports that the sign-in failed: ${reason}`,
		hint: 'Sign in again; if it goes on, ask those who run the identity provider.',
	});
});

test('a status of success is no failure', () => {
	const head =
		'<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>';
	expect(decodeParts({head}).roles).toHaveLength(1);
});

test('an encrypted assertion is called so, with the way to redeem it all the same', () => {
	const error = messageFor(
		responseXml({assertion: '<saml:EncryptedAssertion><x/></saml:EncryptedAssertion>'}),
	);
	expect(error).toBeInstanceOf(EncryptedAssertionError);
	expect(error).toMatchObject({
		message: 'This assertion is encrypted: only AWS can read the roles in it.',
		hint: 'Name role and provider yourself: stsui assume <role ARN> --provider <provider ARN> --assertion <file>.',
	});
});

test('a response without an assertion is called so', () => {
	expect(messageFor(responseXml({assertion: ''}))).toMatchObject({
		message: 'This XML holds no SAML assertion.',
		hint: 'Copy the value of SAMLResponse from the request that your browser posts to AWS.',
	});
});

const noRoles = {
	message: 'This assertion names no AWS role.',
	hint: 'Ask those who run the identity provider to send the attribute https://aws.amazon.com/SAML/Attributes/Role.',
};

test.each([
	['no attribute at all', []],
	['an attribute of another name', [jane]],
	['a name in other capitals', [adminRole.replace('/Role"', '/role"')]],
	['an address in other capitals', [adminRole.replace('/Attributes/', '/attributes/')]],
	['the address of AWS in http', [adminRole.replace('https:', 'http:')]],
	[
		'the address that the Chinese guide names',
		[adminRole.replace('https://aws.amazon.com', 'http://www.amazonaws.cn')],
	],
	['a look-alike letter in the name', [adminRole.replace('/Role"', '/Rоle"')]],
	['an attribute that has no value', [attribute('Role')]],
	[
		'attributes of SAML 1.1',
		[
			adminRole
				.replaceAll('saml:', 'old:')
				.replace('Name=', 'xmlns:old="urn:oasis:names:tc:SAML:1.0:assertion" Name='),
		],
	],
	['values of another namespace', [adminRole.replaceAll('saml:AttributeValue>', 'samlp:AttributeValue>')]],
	[
		'a name that another namespace gives',
		[
			'<saml:Attribute Name="x" samlp:Name="https://aws.amazon.com/SAML/Attributes/Role"><saml:AttributeValue>x</saml:AttributeValue></saml:Attribute>',
		],
	],
	[
		'a prefix called Name',
		[
			'<saml:Attribute xmlns:Name="https://aws.amazon.com/SAML/Attributes/Role"><saml:AttributeValue>x</saml:AttributeValue></saml:Attribute>',
		],
	],
])('with %s, the assertion names no role', (_, attributes) => {
	expect(messageFor(responseXml({attributes}))).toMatchObject(noRoles);
});

test('where no role can be used, the first one is shown', () => {
	expect(
		messageFor(responseXml({attributes: [attribute('Role', '\n  Administrators ', 'Users'), jane]})),
	).toMatchObject({
		message: 'No role of this assertion can be used; the first one reads “Administrators”.',
		hint: noRoles.hint,
	});
});
