const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as it must stand in XML or HTML, between tags and in a quoted attribute alike. */
export const escapeXml = (text: string): string =>
	text.replace(/[&<>"']/g, character => entities[character] ?? character);

/** What stands inside an element: text, or elements by name; one that is `undefined` is left out. */
export type XmlContent = string | {readonly [name: string]: XmlContent | undefined};

/** The content written out, in the order of its keys. */
export const xml = (content: XmlContent): string =>
	typeof content === 'string'
		? escapeXml(content)
		: Object.entries(content)
				.map(([name, inner]) => (inner === undefined ? '' : `<${name}>${xml(inner)}</${name}>`))
				.join('');
