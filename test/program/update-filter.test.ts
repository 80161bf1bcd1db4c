import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import {selectedRoleRow} from '../../source/program/subject.js';
import {textField} from '../../source/program/text-field.js';
import {roleKey} from '../../source/saml/saml-role.js';
import {anAssertion, prodReadOnly, stagingDeveloper} from '../helpers/builders.js';
import {noting, press, pressed, signedIn, step} from './states.js';

const listed = ({roleList}: State): readonly string[] => roleList.roles.map(({role}) => role.roleName);
const selected = (state: State): string | undefined => selectedRoleRow(state)?.role.roleName;

test('/ begins to filter, and from then on letters are no keys', () => {
	const state = pressed(signedIn(), '/', 'd', 'e', 'v');
	expect(state).toMatchObject({isFiltering: true, filter: textField('dev')});
	expect(listed(state)).toEqual(['Developer']);
});

test('/ in the session panel goes to the roles', () => {
	expect(pressed(signedIn({panel: 'sessions'}), '/')).toMatchObject({panel: 'roles', isFiltering: true});
});

test('the cursor is on the best match with every letter', () => {
	const typing = pressed(signedIn(), '/', 'r');
	expect(selected(typing)).toBe(typing.roleList.roles[0]?.role.roleName);
	expect(selected(pressed(typing, 'e', 'a', 'd'))).toBe('ReadOnly');
	expect(selected(pressed(typing, 'backspace', 'd', 'e', 'v'))).toBe('Developer');
});

test('the arrows move among what matched, and the next letter goes back to the best match', () => {
	const typing = pressed(signedIn(), '/', ...'1234');
	expect(listed(typing)).toEqual(['Admin', 'ReadOnly']);
	expect(selected(pressed(typing, 'down'))).toBe('ReadOnly');
	expect(selected(pressed(typing, 'down', 'down'))).toBe('ReadOnly');
	expect(selected(pressed(typing, 'down', '5'))).toBe('Admin');
});

test('enter assumes the best match and goes back to the list, which stays filtered', () => {
	const [state, ...effects] = press(signedIn(), '/', ...'dev', 'enter');
	expect(state).toMatchObject({isFiltering: false, filter: textField('dev')});
	expect(effects).toMatchObject([
		{type: 'assume-role', key: roleKey(stagingDeveloper)},
		{type: 'remember-role'},
	]);
});

test('/ again goes on with the filter that is there', () => {
	expect(pressed(signedIn(), '/', ...'dev', 'enter', '/', 'e').filter).toEqual(textField('deve'));
});

test('a filter that nothing matches lists nothing, and enter has nothing to assume', () => {
	const [state, ...effects] = press(signedIn(), '/', ...'qqq', 'enter');
	expect(listed(state)).toEqual([]);
	expect(effects).toEqual([]);
	expect(state.notice).toMatchObject({tone: 'hint', message: 'No role matches: esc clears the filter.'});
});

test('blanks around a filter do not matter', () => {
	expect(listed(pressed(signedIn(), '/', 'space'))).toEqual(['Admin', 'ReadOnly', 'Developer']);
});

test('ctrl+u empties the filter, and all roles are back', () => {
	const state = pressed(signedIn(), '/', ...'dev', 'ctrl+u');
	expect(listed(state)).toEqual(['Admin', 'ReadOnly', 'Developer']);
	expect(state.isFiltering).toBe(true);
});

test('a short paste while filtering is part of the filter', () => {
	const [state, ...effects] = step(pressed(signedIn(), '/'), {type: 'text-pasted', text: ' ReadOnly\n'});
	expect(effects).toEqual([]);
	expect(state.filter).toEqual(textField('ReadOnly'));
	expect(listed(state)).toEqual(['ReadOnly']);
});

test('a long paste while filtering is an assertion', () => {
	const text = 'A'.repeat(100);
	const typing = pressed(signedIn(), '/', 'a');
	expect(step(typing, {type: 'text-pasted', text})).toStrictEqual([typing, {type: 'decode-text', text}]);
});

test('/ without an assertion says what to do first', () => {
	const state = signedIn({assertion: undefined});
	expect(press(state, '/')).toStrictEqual([
		noting(state, 'hint', 'There is no assertion yet: paste a SAML response first.'),
	]);
});

test('the filter holds for the roles of the next assertion', () => {
	const [state] = step(pressed(signedIn(), '/', ...'dev'), {
		type: 'assertion-decoded',
		assertion: anAssertion({roles: [stagingDeveloper, prodReadOnly]}),
	});
	expect(listed(state)).toEqual(['Developer']);
});
