import {indentationOf} from './line-kinds.js';
import type {Line} from './lines.js';
import {refusal} from './refusal.js';

/**
What comes in the place of a line.

@param index - Of the line, for an error.
@throws {StsuiError} If AWS tools do not agree on what the line is.
*/
export type LineEdit = (line: Line, index: number) => readonly Line[];

/** The line of a key with another value; everything up to the value stays, and nothing after it. */
export const setValue =
	(value: string): LineEdit =>
	({text, end}) => {
		const separator = text.search(/[=:]/);
		const key = text.slice(0, separator);
		const old = text.slice(separator + 1);
		// Without an old value nothing shows how much room it has; what is before the separator does.
		const room = old.trim() === '' ? key.slice(key.trimEnd().length) : indentationOf(old);
		return [{text: key + text.charAt(separator) + room + value, end}];
	};

export const removeLine: LineEdit = () => [];

export const keepLine: LineEdit = line => [line];

/** Remove a line that continues a value, unless some AWS tools take it for a key of its own. */
export const removeContinuation =
	(path: string): LineEdit =>
	({text}, index) => {
		if (keyIn(text) !== undefined) {
			throw ambiguous(path, index);
		}

		return [];
	};

/** Keep a line that continues a value, unless some AWS tools take it for one of these keys. */
export const keepContinuation =
	(path: string, keys: readonly string[]): LineEdit =>
	(line, index) => {
		if (keys.includes(keyIn(line.text) ?? '')) {
			throw ambiguous(path, index);
		}

		return [line];
	};

// A line of base64 may end with an equals sign, but has nothing behind it.
const keyIn = (text: string): string | undefined =>
	/^\s*(?<key>[\w.-]+)\s*=\s*[^\s=]/.exec(text)?.groups?.key;

// The SDK for JavaScript does not care how far a key is indented.
const ambiguous = (path: string, index: number): Error => {
	const problem = 'it is a part of the value above for some AWS tools, and a key for others.';
	return refusal(path, index, problem, 'Indent it like the key above it.');
};

/** Keep a header, unless some AWS tools do not see it and give what follows to the section above. */
export const keepHeader =
	(path: string): LineEdit =>
	(line, index) => {
		if (!/^\s*$|^\s+[#;]/.test(restOfHeader(line.text))) {
			const problem = 'what follows the bracket hides the header from some AWS tools.';
			throw refusal(path, index, problem, 'Begin it with a blank and a #, or remove it.');
		}

		return [line];
	};

/** Give a header a blank before the comment right behind it, without which the SDK for JavaScript sees no header. */
export const clarifyHeader =
	(path: string): LineEdit =>
	({text, end}, index) => {
		const rest = restOfHeader(text);
		const header = text.slice(0, text.length - rest.length);
		return keepHeader(path)({text: /^[#;]/.test(rest) ? `${header} ${rest}` : text, end}, index);
	};

const restOfHeader = (text: string): string => text.slice(text.lastIndexOf(']') + 1);
