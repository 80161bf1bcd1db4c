import {expect, test} from 'vitest';
import {decodeAssertion} from '../../source/saml/assertion.js';
import {failureOf} from '../sessions/place.js';
import {adminArn, attribute, decodeXml, jane, providerArn, responseXml} from './saml-response.js';

const messageFor = (xml: string): unknown => failureOf(() => decodeXml(xml));

const notRead = (what: string) => ({
	message: `This response holds ${what}, which no identity provider sends; it is not read.`,
	hint: 'Copy the response again, straight from the sign-in.',
	kind: 'failed',
});

test.each([
	['a document type', `<!DOCTYPE r [<!ENTITY a "b">]>${responseXml()}`, 'a document type (DOCTYPE)'],
	[
		'a file as an entity',
		`<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>${responseXml()}`,
		'a document type (DOCTYPE)',
	],
	['a processing instruction', `<?xml-stylesheet href="x"?>${responseXml()}`, 'a processing instruction'],
	['a comment', responseXml({head: '<!-- hello -->'}), 'a comment'],
	[
		'a comment inside a role, which would shorten it for some readers',
		responseXml({attributes: [attribute('Role', `${adminArn}<!---->Plus,${providerArn}`), jane]}),
		'a comment',
	],
	[
		'200,000 elements in one another',
		responseXml({head: '<a>'.repeat(200_000)}),
		'more nesting or attributes than any response has',
	],
	[
		'an element with 101 attributes',
		responseXml({head: `<a ${Array.from({length: 101}, (_, index) => `a${index}="" `).join('')}/>`}),
		'more nesting or attributes than any response has',
	],
])('%s is refused by name', (_, xml, what) => {
	expect(messageFor(xml)).toMatchObject(notRead(what));
});

test('an element inside a value is refused', () => {
	const xml = responseXml({attributes: [attribute('Role', `${adminArn}<b/>,${providerArn}`), jane]});
	expect(messageFor(xml)).toMatchObject({
		message: 'An attribute value of this assertion has elements inside; it is not read.',
	});
});

test.each([
	['an entity that is not declared', responseXml({head: '<a>&who;</a>'})],
	['a control character', responseXml({head: '<a>\u001B[31m</a>'})],
	['the same attribute twice', responseXml({head: '<a b="1" b="2"/>'})],
	['a prefix that is not bound', responseXml({head: '<x:a/>'})],
	['something after the end', `${responseXml()}<more/>`],
	['an end that is missing', responseXml().slice(0, -1)],
	['no element', '<?xml version="1.0"?>'],
])('a response with %s is cut off or damaged', (_, xml) => {
	expect(messageFor(xml)).toMatchObject({
		message: expect.stringMatching(/^This response is cut off or damaged: [\x20-\x7E]{1,250}$/),
		hint: 'Copy the whole value of SAMLResponse, to its last character.',
	});
});

test('a response that is no UTF-8 is cut off or damaged', () => {
	const encoded = Buffer.from(responseXml({head: '<a>é</a>'}), 'latin1').toString('base64');
	expect(failureOf(() => decodeAssertion(encoded))).toMatchObject({
		message: 'This response is cut off or damaged: it is not UTF-8 text.',
	});
});
