import type {SamlRole} from '../saml/saml-role.js';
import type {Session} from '../sts/session.js';
import {editText, insertText, type TextField, textField} from './text-field.js';

/** What is done with the values once they are right. */
export type FormPurpose =
	| {readonly kind: 'open-file'}
	| {readonly kind: 'write-profile'; readonly session: Session}
	| {readonly kind: 'assume-with-options'; readonly role: SamlRole};

export type FormField = {
	readonly name: string;
	readonly label: string;
	/** What may stand here, shown while there is nothing wrong. */
	readonly help: string;
	readonly text: TextField;
	/** Why the value cannot be used, as a sentence. */
	readonly problem: (value: string) => string | undefined;
};

/** A few values asked for together, on one screen. */
export type Form = {
	readonly title: string;
	readonly purpose: FormPurpose;
	readonly fields: readonly FormField[];
	readonly focus: number;
	/** Whether the user tried to send it as it is; before that, an empty field is not scolded. */
	readonly isTried: boolean;
};

export const createForm = (
	title: string,
	purpose: FormPurpose,
	fields: ReadonlyArray<Omit<FormField, 'text'> & {readonly value: string}>,
): Form => ({
	title,
	purpose,
	fields: fields.map(({value, ...field}) => ({...field, text: textField(value)})),
	focus: 0,
	isTried: false,
});

export const moveFocus = (form: Form, by: number): Form => ({
	...form,
	focus: (form.focus + by + form.fields.length) % form.fields.length,
});

export const editForm = (form: Form, key: string): Form => withText(form, text => editText(text, key));

export const pasteIntoForm = (form: Form, pasted: string): Form =>
	withText(form, text => insertText(text, pasted.trim()));

const withText = (form: Form, change: (text: TextField) => TextField): Form => ({
	...form,
	fields: form.fields.map((field, index) =>
		index === form.focus ? {...field, text: change(field.text)} : field,
	),
});

export const formValue = (form: Form, name: string): string =>
	form.fields.find(field => field.name === name)?.text.value.trim() ?? '';

/** The first field that cannot be sent as it is; -1 if the form can be sent. */
export const firstProblem = (form: Form): number =>
	form.fields.findIndex(({problem, text}) => problem(text.value.trim()) !== undefined);
