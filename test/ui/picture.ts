import type {Line} from '../../source/ui/line.js';

/** What a person reads on a line, without the blanks at its end. */
export const textOf = (line: Line): string =>
	line
		.map(({text}) => text)
		.join('')
		.trimEnd();

/** Lines as a picture that stands between two line ends, as a template literal does. */
export const picture = (lines: readonly Line[]): string => `\n${lines.map(textOf).join('\n')}\n`;
