import {type Box, frameColumns, frameRows} from '../program/layout.js';
import {cutEnd, fitted, type Line, span, widthOf} from './line.js';

export type Frame = {
	readonly title: string;
	/** Shown at the right end of the top edge. */
	readonly remark?: string;
	readonly isFocused: boolean;
};

/** Cells and rows that a frame leaves for its content; there is a blank at either side. */
export const inside = ({columns, rows}: Box): Box => ({
	columns: columns - frameColumns,
	rows: rows - frameRows,
});

/** Lines in a frame: always as many rows as the box has, each as wide as it. */
export const framed = (frame: Frame, content: readonly Line[], box: Box): readonly Line[] => {
	const {columns, rows} = inside(box);
	const edge = frame.isFocused ? 'focused-border' : 'border';
	const lines = Array.from({length: Math.max(0, rows)}, (_, index) => content[index] ?? []);
	return [
		topEdge(frame, box.columns),
		...lines.map(line => [span('│ ', edge), ...fitted(line, columns), span(' │', edge)]),
		[span(`╰${'─'.repeat(Math.max(0, box.columns - 2))}╯`, edge)],
	];
};

/** `╭ Title ─────── remark ╮` */
export const topEdge = ({title, remark = '', isFocused}: Frame, columns: number): Line => {
	const edge = isFocused ? 'focused-border' : 'border';
	const shownTitle = cutEnd(title, columns - 6);
	const room = columns - 6 - widthOf(shownTitle) - widthOf(remark);
	const shownRemark = remark === '' || room < 3 ? '' : remark;
	const rule = '─'.repeat(
		Math.max(0, columns - 4 - widthOf(shownTitle) - (shownRemark === '' ? 0 : widthOf(shownRemark) + 2)),
	);
	return [
		span('╭ ', edge),
		span(shownTitle, isFocused ? 'accent' : 'text'),
		span(` ${rule}`, edge),
		...(shownRemark === '' ? [] : [span(` ${shownRemark} `, 'muted')]),
		span('╮', edge),
	];
};
