import {SaxesParser} from 'saxes';
import {StsuiError} from '../errors.js';
import {visible} from '../visible.js';

/** One element: its name in its namespace, the attributes that have none, and the text directly inside. */
export type XmlElement = {
	readonly uri: string;
	readonly local: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	readonly text: string;
};

type OpenElement = {
	uri: string;
	local: string;
	attributes: Record<string, string>;
	children: OpenElement[];
	text: string;
};

const deepest = 100;
const mostAttributes = 100;

/**
Read an XML document that nobody vouches for.

Only elements, attributes and text come through. A document type, a processing instruction and a comment are refused by
name: no identity provider needs one in a response, and each is a way to make two readers see different values.

@throws {StsuiError} If it is not well-formed, or holds what is refused.
*/
export const readXml = (xml: string): XmlElement => {
	if (xml.includes('<!DOCTYPE')) {
		throw refused('a document type (DOCTYPE)');
	}

	if (/<\?(?!xml[ \t\r\n])/.test(xml)) {
		throw refused('a processing instruction');
	}

	const top: OpenElement = {uri: '', local: '', attributes: {}, children: [], text: ''};
	const open = [top];
	const parser = new SaxesParser({xmlns: true});

	// Six handlers at most: a seventh makes the parser object several times slower.
	parser.on('error', error => {
		throw notWellFormed(error);
	});
	parser.on('opentag', tag => {
		const attributes = Object.values(tag.attributes);
		if (open.length > deepest || attributes.length > mostAttributes) {
			throw refused('more nesting or attributes than any response has');
		}

		const element: OpenElement = {
			uri: tag.uri,
			local: tag.local,
			// An attribute with a namespace is another one, and must not take the place of a SAML one.
			attributes: Object.fromEntries(
				attributes.filter(({uri}) => uri === '').map(({local, value}) => [local, value]),
			),
			children: [],
			text: '',
		};
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('text', text => append(open, text));
	parser.on('cdata', text => append(open, text));
	parser.on('comment', () => {
		throw refused('a comment');
	});
	parser.on('closetag', () => open.pop());

	parser.write(xml).close();
	const root = top.children[0];
	if (root === undefined) {
		throw notWellFormed(new Error('no element'));
	}

	return root;
};

const append = (open: readonly OpenElement[], text: string): void => {
	const element = open.at(-1);
	if (element !== undefined) {
		element.text += text;
	}
};

const refused = (what: string): StsuiError =>
	new StsuiError(`This response holds ${what}, which no identity provider sends; it is not read.`, {
		hint: 'Copy the response again, straight from the sign-in.',
	});

const notWellFormed = (cause: Error): StsuiError =>
	new StsuiError(`This response is cut off or damaged: ${visible(cause.message.slice(0, 200))}`, {
		hint: 'Copy the whole value of SAMLResponse, to its last character.',
		cause,
	});

/** Every element of that name below, in document order. */
export const descendants = (element: XmlElement, uri: string, local: string): XmlElement[] => {
	const found: XmlElement[] = [];
	const visit = (current: XmlElement): void => {
		for (const child of current.children) {
			if (child.uri === uri && child.local === local) {
				found.push(child);
			}

			visit(child);
		}
	};

	visit(element);
	return found;
};

/** The first element of that name directly inside. */
export const child = (element: XmlElement | undefined, uri: string, local: string): XmlElement | undefined =>
	element?.children.find(candidate => candidate.uri === uri && candidate.local === local);
