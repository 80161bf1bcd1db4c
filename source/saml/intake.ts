import {StsuiError} from '../errors.js';
import {base64In, base64InPercent, base64Of} from './encoded-response.js';
import {responseInHtml} from './response-in-html.js';
import {responseInJson} from './response-in-json.js';
import {responseInText} from './response-in-text.js';
import {whatItIs} from './what-it-is.js';

/** What is larger than this was not copied out of a sign-in; an assertion that STS takes has 100,000 characters. */
const longestInput = 32 * 1024 * 1024;

type Form = {
	readonly name: string;
	/** The base64 of the response, if the text has this form. */
	readonly extract: (text: string) => string | undefined;
};

/** The forms a SAML response is copied in, tried in this order. */
const forms: readonly Form[] = [
	{name: 'XML', extract: text => (looksLikeSamlXml(text) ? base64Of(text) : undefined)},
	{name: 'base64', extract: base64In},
	{name: 'percent-encoded base64', extract: base64InPercent},
	{name: 'web page that posts itself', extract: responseInHtml},
	{name: 'JSON or HAR', extract: responseInJson},
	{name: 'form body, cURL or fetch', extract: responseInText},
];

/**
Find the SAML response in whatever was pasted, piped or read from a file.

Takes base64 wrapped at any width, in either alphabet, percent-encoded or not; a form body, or a request or HAR file that
holds one; JSON; the page that would post it; and raw XML.

@returns Base64 of the whole response as STS wants it: the same characters where it came as base64.
@throws {StsuiError} If there is no SAML response in it. The message says what it is instead.
*/
export const intake = (input: string): string => {
	if (input.length > longestInput) {
		throw notSaml(`This is ${Math.round(input.length / 1024 / 1024)} MB; no SAML response is that large.`);
	}

	// A byte order mark is white space, too.
	const text = input.trim();
	for (const form of forms) {
		const encoded = form.extract(text);
		if (encoded !== undefined) {
			return encoded;
		}
	}

	throw notSaml(whatItIs(text));
};

const looksLikeSamlXml = (text: string): boolean =>
	text.startsWith('<') &&
	!/^<(?:!doctype )?html/i.test(text) &&
	/<(?:[\w.-]+:)?(?:Response|Assertion)[\s>]/.test(text);

const notSaml = (message: string): StsuiError =>
	new StsuiError(message, {
		hint: 'Copy the value of SAMLResponse from the request that your browser posts to AWS.',
	});
