import type {Form, FormField} from '../program/form.js';
import {type Line, span} from './line.js';
import {wrapText} from './wrap-text.js';

const labelWidth = 10;

/** The fields, each with what may stand in it or what is wrong with it. */
export const formLines = ({fields, focus, isTried}: Form, width: number): readonly Line[] =>
	fields.flatMap((field, index) => fieldLines(field, index === focus, isTried, width));

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
			...valueSpans(field, hasFocus, width - labelWidth - 2),
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

/** The value with the cursor as a block; a long value is scrolled so that the cursor is seen. */
const valueSpans = ({text: {value, cursor}}: FormField, hasFocus: boolean, width: number): Line => {
	if (!hasFocus) {
		return [span(value)];
	}

	const start = Math.max(0, cursor - width + 1);
	return [
		span(value.slice(start, cursor)),
		span(value[cursor] ?? ' ', 'cursor'),
		span(value.slice(cursor + 1, start + width)),
	];
};
