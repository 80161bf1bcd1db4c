import {base64InPercent} from './encoded-response.js';
import {responseInText} from './response-in-text.js';

/** The response in JSON: a string, an object that holds one anywhere, or a HAR file, of which the newest sign-in counts. */
export const responseInJson = (text: string): string | undefined => {
	const json = parsed(text);
	const entries = entriesOfHar(json);
	return entries === undefined ? responseIn(json) : newestFirst(entries).map(responseIn).find(isFound);
};

const parsed = (text: string): unknown => {
	if (!/^["{[]/.test(text)) {
		return undefined;
	}

	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

const isFound = (response: string | undefined): boolean => response !== undefined;

/** The first string in it that is a response or a form body with one, however deep. */
const responseIn = (json: unknown): string | undefined => {
	const open: unknown[] = [json];
	for (let next = open.pop(); next !== undefined || open.length > 0; next = open.pop()) {
		if (typeof next === 'string') {
			const response = responseInText(next) ?? base64InPercent(next);
			if (response !== undefined) {
				return response;
			}
		} else if (typeof next === 'object' && next !== null) {
			for (const value of Object.values(next).toReversed()) {
				open.push(value);
			}
		}
	}

	return undefined;
};

type Har = {readonly log: {readonly entries: readonly unknown[]}};

/** @see http://www.softwareishard.com/blog/har-12-spec/ */
const entriesOfHar = (json: unknown): readonly unknown[] | undefined => {
	const entries = (json as Partial<Har> | null | undefined)?.log?.entries;
	return Array.isArray(entries) ? entries : undefined;
};

const newestFirst = (entries: readonly unknown[]): readonly unknown[] =>
	entries.toSorted((a, b) => startOf(b).localeCompare(startOf(a)));

const startOf = (entry: unknown): string => {
	const {startedDateTime} = (entry ?? {}) as {startedDateTime?: unknown};
	return typeof startedDateTime === 'string' ? startedDateTime : '';
};
