import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import {selectedRoleRow} from '../../source/program/subject.js';
import {defaultSettings} from '../../source/settings.js';
import {aSession, prodAdmin, prodReadOnly, stagingDeveloper} from '../helpers/builders.js';
import {aState, noting, press, pressed, signedIn, step} from './states.js';

const names = ({roleList}: State): readonly string[] => roleList.roles.map(({role}) => role.roleName);

test('favourites come first, then what was assumed lately', () => {
	const settings = {
		...defaultSettings,
		favourites: [stagingDeveloper.roleArn],
		recents: [prodReadOnly.roleArn],
	};
	expect(names(signedIn({settings}))).toEqual(['Developer', 'ReadOnly', 'Admin']);
});

test('* asks to keep the role as a favourite', () => {
	const state = pressed(signedIn(), 'G');
	expect(press(state, '*')).toStrictEqual([
		state,
		{type: 'toggle-favourite', roleArn: stagingDeveloper.roleArn},
	]);
});

test('* in the session panel is about the role of the session', () => {
	const state = aState({panel: 'sessions', sessions: [aSession(prodReadOnly)]});
	expect(press(state, '*')).toStrictEqual([state, {type: 'toggle-favourite', roleArn: prodReadOnly.roleArn}]);
});

test('* where there is no role says what to do first', () => {
	const state = aState();
	expect(press(state, '*')).toStrictEqual([
		noting(state, 'hint', 'There is no role yet: paste a SAML response first.'),
	]);
});

test('a new favourite moves to the top, and the cursor goes along', () => {
	const state = pressed(signedIn(), 'G');
	const [after] = step(state, {type: 'favourites-changed', favourites: [stagingDeveloper.roleArn]});
	expect(names(after)).toEqual(['Developer', 'Admin', 'ReadOnly']);
	expect(after.roleList.roles.map(({isFavourite}) => isFavourite)).toEqual([true, false, false]);
	expect(selectedRoleRow(after)?.role).toEqual(stagingDeveloper);
});

test('the order does not follow a role that was just assumed: the list would jump', () => {
	const waiting = pressed(signedIn(), 'G', 'enter');
	const [remembered] = step(waiting, {type: 'role-remembered'});
	const [obtained] = step(remembered, {
		type: 'session-obtained',
		session: aSession(stagingDeveloper),
		remark: undefined,
	});
	expect(names(obtained)).toEqual(['Admin', 'ReadOnly', 'Developer']);
	expect(obtained.roleList).toBe(waiting.roleList);
});

test('settings that come after the assertion order the roles too', () => {
	const settings = {...defaultSettings, favourites: [stagingDeveloper.roleArn, prodAdmin.roleArn]};
	const [state] = step(signedIn(), {type: 'settings-read', settings});
	expect(names(state)).toEqual(['Developer', 'Admin', 'ReadOnly']);
});

test('moving about does not list the roles again', () => {
	const state = signedIn();
	expect(pressed(state, 'down', 'tab', 'tab', '?', 'escape').roleList).toBe(state.roleList);
});
