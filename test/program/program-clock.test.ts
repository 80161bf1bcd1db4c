import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {type Program, startProgram} from '../../source/program/program.js';
import {createFakeServices} from '../helpers/fake-services.js';

beforeEach(() => {
	vi.useFakeTimers({now: new Date('2026-03-01T12:00:00.400Z')});
});
afterEach(() => {
	vi.useRealTimers();
});

const start = (): Program =>
	startProgram(createFakeServices({now: () => new Date()}), {
		columns: 80,
		rows: 24,
		regionWishes: [],
		canSignIn: false,
	});

/** The instants at which the state was changed from now on. */
const ticksOf = (program: Program): string[] => {
	const ticks: string[] = [];
	program.subscribe(() => ticks.push(program.getState().now.toISOString().slice(14)));
	return ticks;
};

test('it ticks at every full second, wherever in a second it was started', async () => {
	const program = start();
	await program.settled();
	const ticks = ticksOf(program);
	vi.advanceTimersByTime(599);
	expect(ticks).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(ticks).toEqual(['00:01.000Z']);
	vi.advanceTimersByTime(2000);
	expect(ticks).toEqual(['00:01.000Z', '00:02.000Z', '00:03.000Z']);
	program.stop();
});

test('a tick that comes late does not make the next ones late', async () => {
	const program = start();
	await program.settled();
	const ticks = ticksOf(program);
	vi.setSystemTime(new Date('2026-03-01T12:00:00.650Z'));
	vi.advanceTimersByTime(600);
	vi.advanceTimersByTime(750);
	expect(ticks).toEqual(['00:01.250Z', '00:02.000Z']);
	program.stop();
});

test('after a suspend the clock is right with the first tick', async () => {
	const program = start();
	await program.settled();
	vi.setSystemTime(new Date('2026-03-01T20:00:00.400Z'));
	vi.advanceTimersByTime(600);
	expect(program.getState().now).toEqual(new Date('2026-03-01T20:00:01.000Z'));
	program.stop();
});

test('every message brings the time along', async () => {
	const program = start();
	await program.settled();
	vi.setSystemTime(new Date('2026-03-01T12:00:00.700Z'));
	program.dispatch({type: 'key-pressed', key: 'down'});
	expect(program.getState().now).toEqual(new Date('2026-03-01T12:00:00.700Z'));
	program.stop();
});

test('there is one timer while it runs, and none when it was stopped', async () => {
	const program = start();
	await program.settled();
	expect(vi.getTimerCount()).toBe(1);
	vi.advanceTimersByTime(5000);
	expect(vi.getTimerCount()).toBe(1);
	program.stop();
	expect(vi.getTimerCount()).toBe(0);
});

test('stopping it in the middle of a tick stops the clock too', async () => {
	const program = start();
	await program.settled();
	program.subscribe(program.stop);
	vi.advanceTimersByTime(600);
	expect(vi.getTimerCount()).toBe(0);
});
