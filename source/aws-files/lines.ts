/** A line and the characters that end it; only the last line of a text may have none. */
export type Line = {readonly text: string; readonly end: '' | LineEnd};

export type LineEnd = '\n' | '\r\n';

/** The lines of a text: put together again they are that text. */
export const splitLines = (text: string): readonly Line[] =>
	text === '' ? [] : text.split(/(?<=\n)/).map(asLine);

const asLine = (text: string): Line => {
	const end = text.endsWith('\r\n') ? '\r\n' : text.endsWith('\n') ? '\n' : '';
	return {text: text.slice(0, text.length - end.length), end};
};

/** The line end that most lines have. */
export const prevailingLineEnd = (lines: readonly Line[]): LineEnd => {
	const withCarriageReturn = lines.filter(({end}) => end === '\r\n').length;
	return withCarriageReturn > lines.length / 2 ? '\r\n' : '\n';
};

/** The text of these lines; a line without an end gets this one as soon as another line follows. */
export const joinLines = (lines: readonly Line[], missingEnd: LineEnd): string =>
	lines
		.map(({text, end}, index) => text + (end === '' && index < lines.length - 1 ? missingEnd : end))
		.join('');
