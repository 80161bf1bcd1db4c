import {StsuiError} from '../errors.js';

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
	{name: 'form body', extract: text => responseOfFormBody(text)},
	{
		name: 'percent-encoded base64',
		extract: text => (/%[\da-f]{2}/i.test(text) ? base64In(decodePercent(text)) : undefined),
	},
	{name: 'base64', extract: text => base64In(text)},
];

/**
Find the SAML response in whatever was pasted, piped or read from a file.

Takes base64 wrapped at any width, percent-encoded, or with the `SAMLResponse=` of a form body, and raw XML.

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
	text.startsWith('<') && /<(?:[\w.-]+:)?(?:Response|Assertion)[\s>]/.test(text);

const base64Of = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const responseOfFormBody = (text: string): string | undefined => {
	const value = /(?:^|[&?\s])SAMLResponse=(?<value>[^&]*)/.exec(text)?.groups?.value;
	return value === undefined ? undefined : base64In(decodePercent(value));
};

const decodePercent = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** The text without its white space and with its padding, if it is base64 of XML. */
const base64In = (text: string): string | undefined => {
	const joined = text.replace(/\s+/g, '');
	const unpadded = joined.replace(/=+$/, '');
	if (unpadded === '' || !/^[A-Za-z\d+/]+$/.test(unpadded)) {
		return undefined;
	}

	const padded = unpadded.padEnd(Math.ceil(unpadded.length / 4) * 4, '=');
	const beginning = Buffer.from(padded.slice(0, 64), 'base64').toString('utf8').trimStart();
	return beginning.startsWith('<') ? padded : undefined;
};

/** One sentence on what the text is, for somebody who meant to paste a SAML response. */
const whatItIs = (text: string): string => {
	if (text === '') {
		return 'There is nothing in it.';
	}

	if (/^<!doctype html|<html[\s>]/i.test(text)) {
		return 'This is a web page, not a SAML response.';
	}

	if (text.startsWith('<')) {
		return 'This is XML, but not a SAML response.';
	}

	if (/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) {
		return 'This is a web identity token (JWT), not a SAML response.';
	}

	// Words have blanks between them sooner than wrapped base64 has.
	if (/^[\w+/=-]+(?:(?<=\S{16})\s[\w+/=\s-]*)?$/.test(text)) {
		return 'This looks like base64, but there is no SAML response in it.';
	}

	return 'This is not a SAML response: neither base64 nor XML.';
};

const notSaml = (message: string): StsuiError =>
	new StsuiError(message, {
		hint: 'Copy the value of SAMLResponse from the request that your browser posts to AWS.',
	});
