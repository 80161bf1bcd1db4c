/** Base64 of a text, as UTF-8. */
export const base64Of = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/**
The base64 in a text, if it is base64 of XML: with its padding, and without the white space of its wrapping.

The characters stay what they are, except that the alphabet for URLs becomes the one that STS takes.
*/
export const base64In = (text: string): string | undefined => {
	const unpadded = text.replace(/\s+/g, '').replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
	if (unpadded === '' || !/^[A-Za-z\d+/]+$/.test(unpadded)) {
		return undefined;
	}

	const padded = unpadded.padEnd(Math.ceil(unpadded.length / 4) * 4, '=');
	const beginning = Buffer.from(padded.slice(0, 64), 'base64').toString('utf8').trimStart();
	// A short word may be base64 of a bracket by chance (POST is), but not of the beginning of an element.
	return /^<[?!\w]/.test(beginning) ? padded : undefined;
};

const mostTimesEncoded = 3;

/** The same, of a text that may be percent-encoded, more than once if it came through several hands. */
export const base64InPercent = (text: string): string | undefined => {
	let decoded = text;
	for (let times = 0; times < mostTimesEncoded && /%[\da-f]{2}/i.test(decoded); times++) {
		decoded = decodePercent(decoded);
	}

	return base64In(decoded);
};

const decodePercent = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		// Not percent-encoded after all, and nothing is there to decode: the same text.
		return text;
	}
};
