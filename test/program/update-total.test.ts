import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Message} from '../../source/program/messages.js';
import type {State} from '../../source/program/state.js';
import {selectedRoleRow, selectedSession} from '../../source/program/subject.js';
import {update} from '../../source/program/update.js';
import {anyMessages} from './happenings.js';
import {aState} from './states.js';

const refuse = (): never => {
	throw new Error('a state that was is changed');
};

/** Make every change of the value throw, however deep; a Map or Set too. */
const frozen = <Value>(value: Value): Value => {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) {
		return value;
	}

	if (value instanceof Map || value instanceof Set) {
		Object.assign(value, {set: refuse, add: refuse, delete: refuse, clear: refuse});
	}

	Object.freeze(value);
	for (const part of Object.values(value)) {
		frozen(part);
	}

	return value;
};

const expectSound = (state: State): void => {
	const {roleList, overlay, filter} = state;
	expect(selectedRoleRow(state) === undefined).toBe(roleList.roles.length === 0);
	expect(selectedSession(state) === undefined).toBe(state.sessions.length === 0);
	expect(filter.cursor).toBeLessThanOrEqual(filter.value.length);
	if (overlay?.kind === 'help' || overlay?.kind === 'assertion') {
		expect(overlay.offset).toBeGreaterThanOrEqual(0);
	}

	if (overlay?.kind === 'form') {
		expect(overlay.form.fields[overlay.form.focus]).toBeDefined();
	}
};

const play = (all: readonly Message[], state: State = aState({canSignIn: true})): State => {
	let current = frozen(state);
	for (const message of all) {
		const [next] = update(current, frozen(message));
		current = frozen(next);
		expectSound(current);
	}

	return current;
};

test('whatever happens, nothing throws and no state that was is changed', () => {
	fc.assert(
		fc.property(anyMessages, all => void play(all)),
		{numRuns: 300},
	);
});

test('whatever happened, some escapes lead back to the panels', () => {
	fc.assert(
		fc.property(anyMessages, all => {
			const before = play(all);
			const escapes = Array.from(
				{length: 5},
				(): Message => ({type: 'key-pressed', key: 'escape', now: before.now}),
			);
			expect(play(escapes, before)).toMatchObject({
				overlay: undefined,
				isFiltering: false,
				awaited: undefined,
				pending: new Map(),
				filter: {value: ''},
			});
		}),
	);
});

test('the same messages make the same state', () => {
	fc.assert(
		fc.property(anyMessages, all => {
			const start = aState();
			const {roleIndex: _, ...first} = play(all, start);
			const {roleIndex: __, ...second} = play(all, start);
			expect(JSON.stringify(second)).toBe(JSON.stringify(first));
		}),
		{numRuns: 50},
	);
});
