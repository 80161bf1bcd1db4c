import type {Form, FormField} from '../program/form.js';
import type {Box} from '../program/layout.js';
import {fieldSpans} from './field-spans.js';
import {type Line, span} from './line.js';
import {wrapText} from './wrap-text.js';

const labelWidth = 10;

/**
The fields, each with what may stand in it or what is wrong with it.

Where there are more lines than rows, it begins as far down as it takes to see the field with the cursor.
*/
export const formLines = ({fields, focus, isTried}: Form, {columns, rows}: Box): readonly Line[] => {
	const blocks = fields.map((field, index) => fieldLines(field, index === focus, isTried, columns));
	const start = blocks.slice(0, focus).flat().length;
	const end = start + (blocks[focus]?.length ?? 0);
	return blocks.flat().slice(Math.max(0, Math.min(start, end - rows)));
};

const fieldLines = (
	field: FormField,
	hasFocus: boolean,
	isTried: boolean,
	width: number,
): readonly Line[] => {
	const value = field.text.value.trim();
	const problem = value === '' && !isTried ? undefined : field.problem(value);
	const below = problem ?? (hasFocus ? field.help : '');
	return [
		[
			span(hasFocus ? '› ' : '  ', 'accent'),
			span(field.label.padEnd(labelWidth), hasFocus ? 'selected' : 'muted'),
			...(hasFocus ? fieldSpans(field.text, width - labelWidth - 2) : [span(field.text.value)]),
		],
		...(below === ''
			? []
			: wrapText(below, width - labelWidth - 2).map(text => belowLine(text, problem !== undefined))),
	];
};

const belowLine = (text: string, isProblem: boolean): Line => [
	span(' '.repeat(labelWidth + 2)),
	span(text, isProblem ? 'danger' : 'muted'),
];
