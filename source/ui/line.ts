import stringWidth from 'string-width';
import type {Token} from './theme.js';

/** Text with one meaning. */
export type Span = {readonly text: string; readonly token?: Token};

/** What stands on one row of the terminal, from left to right. */
export type Line = readonly Span[];

export const span = (text: string, token?: Token): Span => (token === undefined ? {text} : {text, token});

/** Cells that a text takes; most text here is ASCII, where that is its length. */
export const widthOf = (text: string): number =>
	/^[\x20-\x7E]*$/.test(text) ? text.length : stringWidth(text);

export const lineWidth = (line: Line): number => line.reduce((sum, {text}) => sum + widthOf(text), 0);

/** The line at exactly that width: cut with an ellipsis, or filled with blanks. */
export const fitted = (line: Line, width: number): Line => {
	const taken = lineWidth(line);
	return taken <= width ? [...line, span(' '.repeat(width - taken))] : cutLine(line, width);
};

/** A line with one part at the left edge and one at the right; the left one gives way. */
export const spread = (left: Line, right: Line, width: number): Line => {
	const rightWidth = lineWidth(right);
	return rightWidth >= width ? fitted(right, width) : [...fitted(left, width - rightWidth), ...right];
};

const cutLine = (line: Line, width: number): Line => {
	const kept: Span[] = [];
	let room = width;
	for (const {text, token} of line) {
		const needed = widthOf(text);
		if (needed > room || (needed === room && line.at(-1)?.text !== text)) {
			kept.push(span(cutEnd(text, room, true), token));
			break;
		}

		kept.push(span(text, token));
		room -= needed;
	}

	return kept;
};

/** The text in at most that many cells, its end replaced by an ellipsis. */
export const cutEnd = (text: string, width: number, isMoreToCome = false): string => {
	if (width <= 0) {
		return '';
	}

	if (widthOf(text) <= width && !isMoreToCome) {
		return text;
	}

	let kept = '';
	for (const {segment} of new Intl.Segmenter().segment(text)) {
		if (widthOf(kept + segment) > width - 1) {
			break;
		}

		kept += segment;
	}

	return `${kept}…${' '.repeat(Math.max(0, width - 1 - widthOf(kept)))}`;
};

/** The text in at most that many cells; the middle of a long ARN says least. */
export const cutMiddle = (text: string, width: number): string => {
	if (widthOf(text) <= width) {
		return text;
	}

	// An ARN begins like every other one; its end tells it apart.
	const end = Math.floor((width - 1) * 0.65);
	const characters = [...text];
	return `${characters.slice(0, width - 1 - end).join('')}…${characters.slice(-end).join('')}`;
};
