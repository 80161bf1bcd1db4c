import {base64In} from './encoded-response.js';

const fieldName = 'SAMLResponse';

/** The response in a page that would post it to AWS by itself: what its form field `SAMLResponse` holds. */
export const responseInHtml = (text: string): string | undefined => {
	// Each character is looked at once, however hostile the page: a pattern for whole tags would go over it again and again.
	let read = 0;
	for (;;) {
		const at = text.indexOf(fieldName, read);
		const end = text.indexOf('>', at);
		if (at === -1 || end === -1) {
			return undefined;
		}

		const before = text.slice(read, at);
		const tag = text.slice(read + before.lastIndexOf('<'), end);
		const {name, value} = /^<input\s/i.test(tag) ? attributesOf(tag) : {};
		if (name === fieldName && value !== undefined) {
			return base64In(value);
		}

		read = end;
	}
};

const attribute = /\s([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

const attributesOf = (tag: string): Readonly<Record<string, string | undefined>> =>
	Object.fromEntries(
		Array.from(tag.matchAll(attribute), ([, name = '', double, single, bare]) => [
			name.toLowerCase(),
			decodeReferences(double ?? single ?? bare ?? ''),
		]),
	);

/** Of all names that HTML has for characters, those that base64 may need. */
const named: Readonly<Record<string, string>> = {
	plus: '+',
	sol: '/',
	equals: '=',
	lowbar: '_',
	newline: '\n',
	tab: '\t',
};

const decodeReferences = (text: string): string =>
	text.replace(
		/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
		(reference, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
			if (name !== undefined) {
				return named[name.toLowerCase()] ?? reference;
			}

			const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
			return code <= 0x10_ff_ff ? String.fromCodePoint(code) : reference;
		},
	);
