import fc from 'fast-check';
import {expect, test} from 'vitest';
import {StsuiError} from '../../source/errors.js';
import {decodeAssertion} from '../../source/saml/assertion.js';
import {intake} from '../../source/saml/intake.js';
import {failureOf} from '../sessions/place.js';
import {attribute, encode, jane, responseXml} from './saml-response.js';

// A role whose name makes base64 with a plus, a slash and an equals sign, which forms have to escape.
const xml = responseXml({
	attributes: [
		attribute(
			'Role',
			'arn:aws:iam::123456789012:role/Ops??,arn:aws:iam::123456789012:saml-provider/Okta>>~~~',
		),
		jane,
	],
});
const response = encode(xml);

const wrappedAt = (width: number, lineEnd: string): string =>
	response.replace(new RegExp(`.{${width}}`, 'g'), `$&${lineEnd}`);

const entities = (text: string): string =>
	text.replaceAll('+', '&#x2B;').replaceAll('/', '&#47;').replaceAll('=', '&equals;');

const signInPage = (input: string): string =>
	`<!DOCTYPE html><html><body onload="document.forms[0].submit()"><form method="post" action="https://signin.aws.amazon.com/saml"><input type="hidden" name="RelayState" value="">${input}</form></body></html>`;

const post = (startedDateTime: string, postData: object) => ({
	startedDateTime,
	request: {method: 'POST', url: 'https://signin.aws.amazon.com/saml', postData},
});

const har = (entries: readonly object[]): string =>
	JSON.stringify({
		log: {
			version: '1.2',
			entries: [
				{startedDateTime: '2026-03-01T13:00:00Z', request: {method: 'GET', url: 'https://example.com/'}},
				...entries,
			],
		},
	});

test('the response of these tests has every character that a form escapes', () => {
	expect(response).toMatch(/\+.*\/.*=$/);
});

test.each([
	['as it is', response],
	['wrapped at 64 characters', wrappedAt(64, '\n')],
	['wrapped at 76 characters, as mail and certutil do', wrappedAt(76, '\r\n')],
	['with blanks between and around', `\n  ${wrappedAt(40, ' \t ')}  \n\n`],
	['without its padding', response.replace(/=+$/, '')],
	['percent-encoded', encodeURIComponent(response)],
	[
		'percent-encoded in small letters',
		encodeURIComponent(response).replace(/%../g, code => code.toLowerCase()),
	],
	['as a form body', `SAMLResponse=${encodeURIComponent(response)}`],
	[
		'as a form body with a relay state after it',
		`SAMLResponse=${encodeURIComponent(response)}&RelayState=%2Fhome`,
	],
	['as a form body with a relay state before it', `RelayState=&SAMLResponse=${encodeURIComponent(response)}`],
	['as a form body that is not escaped', `SAMLResponse=${response}`],
	['after a byte order mark', `\uFEFF${response}`],
	['in the alphabet for URLs', response.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')],
	['percent-encoded twice', encodeURIComponent(encodeURIComponent(response))],
	['in quotes', `"${response}"`],
	['as a JSON string with escaped slashes', JSON.stringify(response).replaceAll('/', '\\/')],
	['in a JSON object', JSON.stringify({RelayState: '', SAMLResponse: response})],
	['deep in a JSON object', JSON.stringify({result: {form: [{name: 'x'}, {saml: {assertion: response}}]}})],
	['in a form of a web page', signInPage(`<input type="hidden" name="SAMLResponse" value="${response}"/>`)],
	[
		'in a form with its attributes in another order',
		signInPage(`<INPUT value='${entities(response)}' name='SAMLResponse' type=hidden>`),
	],
	[
		'in a form without quotes',
		signInPage(`<input name=SAMLResponse value=${response.replaceAll('=', '&#61;')}>`),
	],
	[
		'in a form over several lines',
		signInPage(`<input\n\ttype="hidden"\n\tname="SAMLResponse"\n\tvalue="${wrappedAt(76, '\n')}"\n/>`),
	],
	[
		'in a HAR file',
		har([
			post('2026-03-01T12:00:00Z', {params: [{name: 'SAMLResponse', value: encodeURIComponent(response)}]}),
		]),
	],
	[
		'in a HAR file that has only the text',
		har([post('2026-03-01T12:00:00Z', {text: `SAMLResponse=${encodeURIComponent(response)}`})]),
	],
	[
		'in a HAR file with an older sign-in too, the newest wins',
		har([
			post('2026-03-01T12:00:00Z', {text: `SAMLResponse=${encodeURIComponent(response)}`}),
			post('2026-03-01T11:00:00Z', {text: `SAMLResponse=${encodeURIComponent(encode(responseXml()))}`}),
		]),
	],
	[
		'in a request copied as cURL',
		`curl 'https://signin.aws.amazon.com/saml' \\\n  -H 'content-type: application/x-www-form-urlencoded' \\\n  --data-raw 'SAMLResponse=${encodeURIComponent(response)}&RelayState=' --compressed`,
	],
	[
		'in a request copied as cURL for Windows',
		`curl ^"https://signin.aws.amazon.com/saml^" ^\r\n  --data-raw ^"SAMLResponse=${encodeURIComponent(response).replaceAll('%', '^%^')}^&RelayState=^"`,
	],
	[
		'in a request copied as fetch',
		`fetch("https://signin.aws.amazon.com/saml", {\n  "headers": {},\n  "body": "SAMLResponse=${encodeURIComponent(response)}&RelayState=",\n  "method": "POST"\n});`,
	],
])('base64 %s is the response', (_, text) => {
	expect(intake(text)).toBe(response);
});

test.each([
	['as it is', xml],
	['with blank lines around', `\n\n${xml}\n`],
	['with a byte order mark', `\uFEFF${xml}`],
])('XML %s becomes base64 of it', (_, text) => {
	expect(intake(text)).toBe(encode(xml));
});

test('base64 of XML with a byte order mark stays what it is, and can be read', () => {
	const encoded = encode(`\uFEFF${responseXml()}`);
	expect(intake(encoded)).toBe(encoded);
	expect(decodeAssertion(encoded).roles).toHaveLength(1);
});

test.each([
	['nothing', '', 'There is nothing in it.'],
	['white space', ' \n\t\n', 'There is nothing in it.'],
	[
		'a web page',
		'<!DOCTYPE html>\n<html><body>Sign in</body></html>',
		'This is a web page, not a SAML response.',
	],
	[
		'a web page without a type',
		'<html lang="en"><body></body></html>',
		'This is a web page, not a SAML response.',
	],
	['other XML', '<samlp:AuthnRequest/>', 'This is XML, but not a SAML response.'],
	[
		'a web identity token',
		'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl',
		'This is a web identity token (JWT), not a SAML response.',
	],
	[
		'base64 of something else',
		Buffer.from('A letter to nobody in particular').toString('base64'),
		'This looks like base64, but there is no SAML response in it.',
	],
	[
		'base64 of something else, wrapped',
		'QSBsZXR0ZXIgdG8g\nbm9ib2R5IGluIHBhcnRpY3VsYXI=',
		'This looks like base64, but there is no SAML response in it.',
	],
	['a short one', 'aGVsbG8=', 'This looks like base64, but there is no SAML response in it.'],
	[
		'a deflated response of the redirect binding',
		'fVFdS8MwFP0rJe9t0q5uXWgLcw4sTBS3+uCLhPR2C7RJzU3F/Xu7DmEi+nK55+PknpscxcmYQ==',
		'This looks like base64, but there is no SAML response in it.',
	],
	['words alone', 'the quick brown fox', 'This is not a SAML response: neither base64 nor XML.'],
	['prose', 'Hello, are you there?', 'This is not a SAML response: neither base64 nor XML.'],
	['JSON', '{"roles": []}', 'This is not a SAML response: neither base64 nor XML.'],
	['a picture', '\u0089PNG\r\n\u001A\n', 'This is a picture or another binary file, not a SAML response.'],
	['a document', '%PDF-1.7', 'This is a picture or another binary file, not a SAML response.'],
	[
		'a private key',
		'-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----',
		'This is a private key, not a SAML response. It was not kept or shown.',
	],
	[
		'AWS credentials',
		'[prod]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		'These are AWS credentials, not a SAML response.',
	],
	[
		'a sign-in page',
		'<!DOCTYPE html><html><form><input name="user"><input type="password" name="pass"></form></html>',
		'This is a sign-in page: the response comes after signing in there.',
	],
	['a HAR file without a sign-in', har([]), 'This is not a SAML response: neither base64 nor XML.'],
	[
		'a request without a response',
		"curl 'https://example.com/' --data 'x=1'",
		'This is not a SAML response: neither base64 nor XML.',
	],
])('%s is called what it is', (_, text, sentence) => {
	const error = failureOf(() => intake(text));
	expect(error).toBeInstanceOf(StsuiError);
	expect(error).toMatchObject({
		message: sentence,
		hint: 'Copy the value of SAMLResponse from the request that your browser posts to AWS.',
		kind: 'failed',
	});
});

test('whatever is given, there is an answer or a sentence', () => {
	const pieces = fc.constantFrom(
		'SAMLResponse=',
		response,
		'<input name=',
		'"',
		'&',
		'{"log":{"entries":[',
		']}}',
		'%25',
		'>',
		'\0',
	);
	const mixed = fc.array(fc.oneof(pieces, fc.string()), {maxLength: 8}).map(parts => parts.join(''));
	fc.assert(
		fc.property(fc.oneof(mixed, fc.json(), fc.string({unit: 'binary'})), text => {
			try {
				expect(intake(text)).toMatch(/^[A-Za-z\d+/]+=*$/);
			} catch (error) {
				expect(error).toBeInstanceOf(StsuiError);
			}
		}),
		{numRuns: 3000, seed: 3},
	);
});

test.each([
	['open tags', '<input name="SAMLResponse" '],
	['quotes', `SAMLResponse='`],
	['percent signs', '%25'],
	['brackets', '['],
])('megabytes of %s are answered', (_, piece) => {
	const error = failureOf(() => intake(`<html>${piece.repeat(4_000_000 / piece.length)}`));
	expect(error).toBeInstanceOf(StsuiError);
});

test('what is far too large is not searched', () => {
	const error = failureOf(() => intake('A'.repeat(40 * 1024 * 1024)));
	expect(error).toMatchObject({message: 'This is 40 MB; no SAML response is that large.'});
});

test.each([1, 2, 3, 4, 100])('base64 that lacks its last %i characters is cut off or damaged', missing => {
	const cut = intake(encode(responseXml()).replace(/=+$/, '').slice(0, -missing));
	const error = failureOf(() => decodeAssertion(cut));
	expect(error).toMatchObject({
		message: expect.stringMatching(/^This response is cut off or damaged: /),
		hint: 'Copy the whole value of SAMLResponse, to its last character.',
	});
});

test('no failure repeats what was pasted', () => {
	const secret = 'CANARY-assertion-CANARY';
	for (const text of [
		secret,
		`<x>${secret}</x>`,
		`SAMLResponse=${secret}`,
		encode(secret),
		`eyJ.${secret}.x`,
	]) {
		const error = failureOf(() => intake(text));
		expect(`${error}`).not.toContain('CANARY');
	}
});
