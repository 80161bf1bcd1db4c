import {expect, test} from 'vitest';
import {type Program, startProgram} from '../../source/program/program.js';
import {roleKey} from '../../source/saml/saml-role.js';
import type {Assumed} from '../../source/sts/assume-role-with-saml.js';
import {sessionId} from '../../source/sts/session.js';
import {aSession, encodedResponse, later, prodAdmin, prodReadOnly} from '../helpers/builders.js';
import {answeredSession, createFakeServices, type FakeServices} from '../helpers/fake-services.js';

type Running = {
	readonly program: Program;
	readonly services: FakeServices;
	readonly press: (...keys: readonly string[]) => void;
	readonly [Symbol.dispose]: () => void;
};

/** The loop in a world in memory, with a response of two roles loaded. */
const start = async (changes: Partial<FakeServices> = {}): Promise<Running> => {
	const services = createFakeServices(changes);
	const program = startProgram(services, {
		columns: 80,
		rows: 24,
		regionWishes: services.regionWishes,
		canSignIn: services.signIn !== undefined,
	});
	await program.settled();
	program.dispatch({type: 'text-pasted', text: encodedResponse([prodAdmin, prodReadOnly])});
	await program.settled();
	const press = (...keys: readonly string[]): void => {
		for (const key of keys) {
			program.dispatch({type: 'key-pressed', key});
		}
	};

	return {program, services, press, [Symbol.dispose]: program.stop};
};

/** An STS that answers when it is told to. */
const patientSts = () => {
	const asked: Array<{readonly signal: AbortSignal; readonly answer: () => void}> = [];
	const answer: FakeServices['answer'] = async (wish, signal) => {
		const {promise, resolve} = Promise.withResolvers<Assumed>();
		const session = answeredSession(wish, new Date('2026-03-01T12:00:00.000Z'));
		asked.push({signal, answer: () => resolve({session, remark: undefined})});
		return promise;
	};

	return {asked, answer};
};

test('the kept sessions and the settings are there as soon as it has settled', async () => {
	const session = aSession(prodAdmin);
	using running = await start({kept: new Map([[sessionId(session), session]])});
	expect(running.program.getState().sessions).toEqual([session]);
});

test('an effect runs, and its answer comes back as a message', async () => {
	using running = await start();
	running.press('enter');
	expect([...running.program.getState().pending.keys()]).toEqual([roleKey(prodAdmin)]);
	await running.program.settled();
	expect(running.program.getState().pending.size).toBe(0);
	expect(running.program.getState().sessions.map(({roleArn}) => roleArn)).toEqual([prodAdmin.roleArn]);
});

test('it has settled only when everything that runs is done', async () => {
	const sts = patientSts();
	using running = await start({answer: sts.answer});
	running.press('enter', 'down', 'enter');
	let hasSettled = false;
	const settled = running.program.settled().then(() => {
		hasSettled = true;
	});
	sts.asked[0]?.answer();
	await Promise.resolve();
	expect(hasSettled).toBe(false);
	sts.asked[1]?.answer();
	await settled;
	expect(running.program.getState().sessions).toHaveLength(2);
});

test('it has settled only when what came of an answer is done too', async () => {
	const session = aSession(prodAdmin, {name: 'work'});
	const kept = new Map([[sessionId(session), session]]);
	using running = await start({kept, clock: later(600)});
	running.press('tab', 'r');
	const fresh = encodedResponse([prodAdmin], later(600));
	running.program.dispatch({type: 'text-pasted', text: fresh});
	await running.program.settled();
	expect(running.services.wishes.map(({name}) => name)).toEqual(['work']);
	expect(running.program.getState().pending.size).toBe(0);
});

test('escape aborts the call, and an answer that comes all the same is dropped', async () => {
	const sts = patientSts();
	using running = await start({answer: sts.answer});
	running.press('enter', 'escape');
	expect(sts.asked.map(({signal}) => signal.aborted)).toEqual([true]);
	const stopped = running.program.getState();
	sts.asked[0]?.answer();
	await running.program.settled();
	expect(running.program.getState()).toStrictEqual(stopped);
});

test('a role that is assumed again after escape gets the new answer, not the old one', async () => {
	const sts = patientSts();
	using running = await start({answer: sts.answer});
	running.press('enter', 'escape', 'enter');
	expect(sts.asked.map(({signal}) => signal.aborted)).toEqual([true, false]);
	sts.asked[0]?.answer();
	await Promise.resolve();
	expect(running.program.getState().pending.size).toBe(1);
	sts.asked[1]?.answer();
	await running.program.settled();
	expect(running.program.getState().pending.size).toBe(0);
	expect(running.program.getState().sessions).toHaveLength(1);
});

test('a failure is a message: the loop goes on', async () => {
	using running = await start({
		answer: async () => {
			throw new TypeError('of a kind nobody thought of');
		},
	});
	running.press('enter');
	await running.program.settled();
	expect(running.program.getState().notice?.message).toBe(
		'Something is wrong inside stsui: of a kind nobody thought of',
	);
	expect(running.program.getState().pending.size).toBe(0);
});

test('whoever subscribed hears of every message, until they end it', async () => {
	using running = await start();
	let heard = 0;
	const unsubscribe = running.program.subscribe(() => {
		heard += 1;
	});
	running.press('down', 'up');
	expect(heard).toBe(2);
	unsubscribe();
	running.press('down');
	expect(heard).toBe(2);
});

test.each(['q', 'ctrl+c'])('%s ends it', async key => {
	using running = await start();
	running.press(key);
	await expect(running.program.ended).resolves.toBeUndefined();
});

test('stopping aborts what runs, and what that answers changes nothing', async () => {
	const sts = patientSts();
	using running = await start({answer: sts.answer});
	running.press('enter');
	running.program.stop();
	expect(sts.asked.map(({signal}) => signal.aborted)).toEqual([true]);
	const stopped = running.program.getState();
	sts.asked[0]?.answer();
	await running.program.settled();
	expect(running.program.getState()).toBe(stopped);
});

test('a sign-in can be stopped, and what it brings then is not loaded', async () => {
	const {promise, resolve} = Promise.withResolvers<string>();
	using running = await start({signIn: async () => promise});
	const {assertion} = running.program.getState();
	running.press('l', 'escape');
	resolve(encodedResponse([prodReadOnly]));
	await running.program.settled();
	expect(running.program.getState().assertion).toBe(assertion);
});
