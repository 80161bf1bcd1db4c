import {expect, test} from 'vitest';
import {
	createForm,
	editForm,
	firstProblem,
	formValue,
	moveFocus,
	pasteIntoForm,
} from '../../source/program/form.js';
import {textField} from '../../source/program/text-field.js';

const isMissing = (value: string): string | undefined => (value === '' ? 'Name something.' : undefined);

const form = createForm('Questions', {kind: 'open-file'}, [
	{name: 'first', label: 'First', value: 'one', help: 'Anything.', problem: isMissing},
	{name: 'second', label: 'Second', value: '', help: 'Anything.', problem: isMissing},
]);

test('a form begins at its first field, with the values that are proposed', () => {
	expect(form).toMatchObject({title: 'Questions', focus: 0, isTried: false});
	expect(form.fields.map(({text}) => text)).toEqual([textField('one'), textField('')]);
});

test('the cursor goes round the fields', () => {
	expect(moveFocus(form, 1).focus).toBe(1);
	expect(moveFocus(form, 2).focus).toBe(0);
	expect(moveFocus(form, -1).focus).toBe(1);
});

test('typing and pasting change the field with the cursor, and no other', () => {
	const second = moveFocus(form, 1);
	expect(formValue(editForm(second, 'x'), 'second')).toBe('x');
	expect(formValue(pasteIntoForm(second, ' two\n'), 'second')).toBe('two');
	expect(editForm(second, 'x').fields[0]).toBe(form.fields[0]);
});

test('a value counts without the blanks around it', () => {
	const padded = editForm(editForm(moveFocus(form, 1), 'space'), 'x');
	expect(formValue(padded, 'second')).toBe('x');
	expect(firstProblem(editForm(moveFocus(form, 1), 'space'))).toBe(1);
});

test('a field that does not exist has no value', () => {
	expect(formValue(form, 'third')).toBe('');
});

test('the first field that cannot be sent is found', () => {
	expect(firstProblem(form)).toBe(1);
	expect(firstProblem(editForm(form, 'ctrl+u'))).toBe(0);
	expect(firstProblem(editForm(moveFocus(form, 1), 'x'))).toBe(-1);
});
