import type {Step} from '../../source/program/effects.js';
import type {Happening} from '../../source/program/messages.js';
import {initialState, type State} from '../../source/program/state.js';
import {update} from '../../source/program/update.js';
import {anAssertion, beginning} from '../helpers/builders.js';

/** The switcher just opened on a terminal of 80x24, with nothing loaded. */
export const aState = (changes: Partial<State> = {}): State => ({
	...initialState({
		now: beginning,
		columns: 80,
		rows: 24,
		regionWishes: ['eu-west-1'],
		canSignIn: false,
	}),
	...changes,
});

/** What one happening makes of the state, at the instant that the state is at. */
export const step = (state: State, happening: Happening, answers?: string): Step<State> =>
	update(state, {...happening, now: state.now, answers});

/** Press keys one after the other: the last state, and the effects of the last key. */
export const press = (state: State, ...keys: readonly string[]): Step<State> =>
	keys.reduce<Step<State>>(([current], key) => step(current, {type: 'key-pressed', key}), [state]);

export const pressed = (state: State, ...keys: readonly string[]): State => press(state, ...keys)[0];

/** Jane's assertion is loaded, and its notice read. */
export const signedIn = (changes: Partial<State> = {}): State => {
	const [state] = step(aState(changes), {type: 'assertion-decoded', assertion: anAssertion()});
	return {...state, notice: undefined, ...changes};
};

/** The same state with a notice that was given just now. */
export const noting = (
	state: State,
	tone: 'done' | 'hint' | 'problem',
	message: string,
	hint?: string,
): State => ({...state, notice: {tone, message, hint, since: state.now}});
