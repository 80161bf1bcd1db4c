import {isUtf8} from 'node:buffer';
import {refusal} from './refusal.js';

/** White space to Python but not to JavaScript, or the other way round; and NUL, which ends a text for some. */
const disputed = ['\0', '\x1c', '\x1d', '\x1e', '\x1f', '\x85', '\uFEFF'] as const;

/**
The text of an AWS file, if every AWS tool reads the same text in these bytes.

@param path - What to call it in an error.
@throws {StsuiError} If it is not UTF-8, or holds a character that one tool takes for white space or for a line end and another does not.
*/
export const decodeFile = (bytes: Buffer, path: string): string => {
	if (!isUtf8(bytes)) {
		throw refusal(path, lineNotUtf8(bytes), 'this is not UTF-8.', 'Save the file as UTF-8.');
	}

	const text = bytes.toString('utf8');
	if (text.startsWith('\uFEFF')) {
		const problem = 'the file begins with a byte order mark, which the AWS CLI does not take.';
		throw refusal(path, 0, problem, 'Save the file as UTF-8 without a byte order mark.');
	}

	const carriageReturn = text.search(/\r(?!\n)/);
	if (carriageReturn !== -1) {
		const problem = 'a carriage return without a line feed ends a line for some AWS tools only.';
		throw refusal(path, lineAt(text, carriageReturn), problem, 'Save the file with LF or CRLF line ends.');
	}

	for (const character of disputed) {
		const position = text.indexOf(character);
		if (position !== -1) {
			const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
			const problem = `AWS tools do not agree on the character ${name}.`;
			throw refusal(path, lineAt(text, position), problem, 'Remove that character from the line.');
		}
	}

	return text;
};

// A line feed is never part of another UTF-8 character, so each line can be looked at by itself.
const lineNotUtf8 = (bytes: Buffer): number =>
	bytes
		.toString('latin1')
		.split('\n')
		.findIndex(line => !isUtf8(Buffer.from(line, 'latin1')));

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length - 1;
