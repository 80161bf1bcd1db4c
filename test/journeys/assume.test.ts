import {expect, test} from 'vitest';
import {StsuiError} from '../../source/errors.js';
import {
	aSession,
	encodedResponse,
	later,
	prodAdmin,
	prodReadOnly,
	stagingDeveloper,
} from '../helpers/builders.js';
import {startJourney} from '../helpers/journey.js';

const response = encodedResponse([prodAdmin, prodReadOnly, stagingDeveloper]);

test('pasting a response lists its roles, enter assumes the selected one and its time runs', async () => {
	await using journey = await startJourney();
	expect(journey.screen()).toContain('no assertion loaded');

	await journey.paste(response);
	expect(journey.screen()).toContain('Roles 3');
	expect(journey.screen()).toContain('redeem within 5m00s');

	await journey.press('down', 'enter');
	expect(journey.services.wishes.map(({role}) => role)).toEqual([prodReadOnly]);
	expect(journey.screen()).toContain('123456789012-ReadOnly is live for 1:00:00.');

	await journey.pass(61);
	expect(journey.screen()).toMatch(/› {3}ReadOnly +● 58:59/);
	expect(journey.screen()).toContain('redeem within 3m59s');
});

test('enter assumes the selected role once, however often it is pressed', async () => {
	const {promise, resolve} = Promise.withResolvers<void>();
	await using journey = await startJourney({text: response});
	journey.services.answer = async wish => {
		await promise;
		return {session: aSession(wish.role, {name: wish.name}), remark: undefined};
	};
	await journey.type('\r\r');
	await journey.draw();
	await journey.pass(3);
	expect(journey.screen()).toMatch(/Admin +◌ 3s/);

	resolve();
	await journey.rest();
	expect(journey.services.wishes).toHaveLength(1);
	expect(journey.screen()).toMatch(/Admin +● 59:57/);
});

test('escape stops a call that is under way, and what it answers later does not count', async () => {
	const {promise, resolve} = Promise.withResolvers<void>();
	await using journey = await startJourney({text: response});
	journey.services.answer = async wish => {
		await promise;
		return {session: aSession(wish.role, {name: wish.name}), remark: undefined};
	};
	await journey.type('\r');
	await journey.draw();
	journey.program.dispatch({type: 'key-pressed', key: 'escape'});
	resolve();
	await journey.rest();
	expect(journey.screen()).toContain('Stopped.');
	expect(journey.screen()).not.toContain('●');
});

test('enter on a role that has a live session says so instead of asking STS again', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter', 'enter');
	expect(journey.services.wishes).toHaveLength(1);
	expect(journey.screen()).toContain('123456789012/Admin lives for another 1:00:00.');
	expect(journey.screen()).toContain('c copies exports, r assumes it again.');
});

test('r assumes a role again while the assertion lives', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('enter');
	await journey.pass(60);
	await journey.press('r');
	expect(journey.services.wishes).toHaveLength(2);
	expect(journey.screen()).toMatch(/Admin +● 1:00:00/);
});

test('r with an assertion that is over asks for a new one, and goes on with that role', async () => {
	await using journey = await startJourney({text: response, columns: 120});
	await journey.press('down', 'enter');
	await journey.pass(301);
	expect(journey.screen()).toContain('assertion expired');

	await journey.press('r');
	expect(journey.screen()).toContain(
		'123456789012/ReadOnly needs a fresh assertion: the time to redeem this one is over.',
	);
	await journey.pass(60);
	expect(journey.screen()).toContain(
		'Waiting for an assertion for 123456789012/ReadOnly; esc stops waiting.',
	);

	await journey.press('up');
	await journey.paste(encodedResponse([prodAdmin, prodReadOnly], later(361)));
	expect(journey.services.wishes.map(({role}) => role)).toEqual([prodReadOnly, prodReadOnly]);
	expect(journey.screen()).toMatch(/ReadOnly +● 1:00:00/);
});

test('r on a session of the session panel keeps its name', async () => {
	await using journey = await startJourney({
		services: {kept: kept(aSession(prodAdmin, {name: 'work'}))},
		text: response,
	});
	await journey.press('tab', 'r');
	expect(journey.services.wishes.map(({name}) => name)).toEqual(['work']);
});

test('a new assertion that does not name the awaited role says so', async () => {
	await using journey = await startJourney({services: {kept: kept(aSession(prodAdmin))}});
	await journey.press('tab', 'r');
	await journey.paste(encodedResponse([stagingDeveloper]));
	expect(journey.screen()).toContain('This assertion does not name 123456789012/Admin.');
	expect(journey.services.wishes).toHaveLength(0);
});

test('e assumes with the duration, region and name that are typed', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('e');
	expect(journey.screen()).toContain('Assume 123456789012/Admin');
	expect(journey.screen()).toContain('› Duration  1h');

	await journey.press('ctrl+u', '2', 'h', 'tab', 'ctrl+u');
	await journey.press(...'us-gov-west-1', 'enter');
	expect(journey.screen()).toContain('us-gov-west-1 lies in the');
	expect(journey.services.wishes).toHaveLength(0);

	await journey.press('ctrl+u', ...'us-west-2', 'tab', 'ctrl+u', ...'night', 'enter');
	expect(journey.services.wishes).toMatchObject([
		{durationSeconds: 7200, region: 'us-west-2', name: 'night'},
	]);
	expect(journey.screen()).toContain('night is live for 2:00:00.');
});

test('a refusal of STS is a sentence and the next step, and the switcher goes on', async () => {
	await using journey = await startJourney({text: response});
	journey.services.answer = async () => {
		throw new StsuiError('AWS does not let you assume Admin.', {hint: 'Check the trust policy of the role.'});
	};
	await journey.press('enter');
	expect(journey.screen()).toContain('✗ AWS does not let you assume Admin.');
	expect(journey.screen()).toContain('Check the trust policy of the role.');

	await journey.press('down');
	expect(journey.screen()).toMatch(/› {3}ReadOnly/);
});

test('a remark about the session is shown', async () => {
	await using journey = await startJourney({text: response});
	journey.services.answer = async wish => ({
		session: aSession(wish.role, {name: wish.name}),
		remark: 'Admin allows less than 4h: this session lasts 1h.',
	});
	await journey.press('enter');
	expect(journey.screen()).toContain('Admin allows less than 4h');
});

test('a session that cannot be kept is still there', async () => {
	const sessions = {
		list: () => ({sessions: [], unreadable: []}),
		put: () => {
			throw new StsuiError('The disk is full.');
		},
		remove: () => false,
	};
	await using journey = await startJourney({text: response, services: {sessions}, columns: 120});
	await journey.press('enter');
	expect(journey.screen()).toContain('It could not be kept: The disk is full.');
	await journey.press('c');
	expect(journey.services.copied).toContain('ASIAIOSFODNN7EXAMPLE');
});

const kept = (...sessions: ReadonlyArray<ReturnType<typeof aSession>>) =>
	new Map(sessions.map(session => [`${session.roleArn}#${session.name}`, session]));
