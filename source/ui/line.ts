import stringWidth from 'string-width';
import {charactersOf} from '../program/text-field.js';
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
		// The line is too long, so that more follows on a text that just fits.
		if (needed >= room) {
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

	const kept = firstCells(text, width - 1);
	return `${kept}…${' '.repeat(width - 1 - widthOf(kept))}`;
};

/** The text in at most that many cells; the middle of a long ARN says least. */
export const cutMiddle = (text: string, width: number): string => {
	if (widthOf(text) <= width) {
		return text;
	}

	// An ARN begins like every other one; its end tells it apart.
	const end = Math.floor((width - 1) * 0.65);
	return width <= 0 ? '' : `${firstCells(text, width - 1 - end)}…${lastCells(text, end)}`;
};

/** The end of the text, as much as fits into that many cells. */
export const lastCells = (text: string, width: number): string => {
	const characters = charactersOf(text);
	return characters.slice(characters.length - howManyFit(characters.toReversed(), width)).join('');
};

/** The beginning of the text, as much as fits into that many cells. */
export const firstCells = (text: string, width: number): string => {
	const characters = charactersOf(text);
	return characters.slice(0, howManyFit(characters, width)).join('');
};

const howManyFit = (characters: readonly string[], width: number): number => {
	let room = width;
	const count = characters.findIndex(character => {
		room -= widthOf(character);
		return room < 0;
	});
	return count === -1 ? characters.length : count;
};
