import {expect, test} from 'vitest';
import type {Form} from '../../source/program/form.js';
import type {State} from '../../source/program/state.js';
import {formLines} from '../../source/ui/form-lines.js';
import {pressed, signedIn} from '../program/states.js';
import {picture} from './picture.js';

const drawn = (state: State, columns = 60, rows = 20): string =>
	picture(formLines(formOf(state), {columns, rows}));

const formOf = ({overlay}: State): Form => {
	if (overlay?.kind !== 'form') {
		throw new Error('no form is open');
	}

	return overlay.form;
};

const asking = pressed(signedIn(), 'e');

test('each field with its value; the one with the cursor says what may stand in it', () => {
	expect(drawn(asking)).toBe(`
› Duration  1h
            15m to 12h; an hour if the role allows no more.
  Region    eu-west-1
  Name      123456789012-Admin
`);
});

test('what is wrong with a value is said as soon as there is one', () => {
	expect(drawn(pressed(asking, 'ctrl+u', ...'13h', 'tab'))).toBe(`
  Duration  13h
            A session lasts 15m to 12h.
› Region    eu-west-1
            Of the partition aws; STS is asked there, and
            exports and profiles name it.
  Name      123456789012-Admin
`);
});

test('an empty field is scolded only when the form was tried', () => {
	const empty = pressed(signedIn(), 'f');
	expect(drawn(empty)).toBe(`
› File
            Base64 or XML, as your browser or identity
            provider saved it.
`);
	expect(drawn(pressed(empty, 'enter'))).toBe(`
› File
            Name a file.
`);
});

test('where there is no room for all, the field with the cursor is seen', () => {
	const wrong = pressed(asking, 'ctrl+u', 'x', 'tab', 'x', 'tab');
	expect(drawn(wrong, 40, 4)).toBe(`
› Name      123456789012-Admin
            What the session is called
            here, and the profile
            written from it.
`);
	expect(drawn(wrong, 40, 6)).toBe(`
            There is no AWS region
            “eu-west-1x”.
› Name      123456789012-Admin
            What the session is called
            here, and the profile
            written from it.
`);
	expect(drawn(wrong, 40, 2)).toMatch(/^\n› Name {6}123456789012-Admin\n/);
});

/** A field of 20 cells with the file that was typed. */
const file = (...keys: readonly string[]): string =>
	drawn(pressed(signedIn(), 'f', ...keys), 32)
		.split('\n')[1]
		?.slice(12) ?? '';

test('a long value is scrolled so that the cursor is seen', () => {
	const long = [...'/home/jane/downloads/saml.xml'];
	expect(file(...long)).toBe('/downloads/saml.xml');
	expect(file(...long, 'home')).toBe('/home/jane/downloads');
	expect(file(...long, ...Array.from({length: 9}, () => 'left'))).toBe('home/jane/downloads/');
});

test('the cursor is on a whole character', () => {
	const state = pressed(signedIn(), 'f', 'a', '👍', 'b', 'left', 'left');
	const cursor = formLines(formOf(state), {columns: 60, rows: 9})
		.flat()
		.find(({token}) => token === 'cursor');
	expect(cursor?.text).toBe('👍');
});
