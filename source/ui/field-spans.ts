import {aroundCursor, type TextField} from '../program/text-field.js';
import {visible} from '../visible.js';
import {firstCells, type Line, lastCells, span, widthOf} from './line.js';

/** Text being edited, with the cursor as a block; scrolled, where it is long, so that the cursor is seen. */
export const fieldSpans = (field: TextField, width: number): Line => {
	const [before = '', at = '', after = ''] = aroundCursor(field).map(visible);
	const cursor = at === '' ? ' ' : at;
	const shown = lastCells(before, width - widthOf(cursor));
	return [
		span(shown),
		span(cursor, 'cursor'),
		span(firstCells(after, width - widthOf(shown) - widthOf(cursor))),
	];
};
