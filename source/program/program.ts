import type {Services} from '../services.js';
import type {Effect} from './effects.js';
import type {Happening} from './messages.js';
import {type OuterEffect, runEffect} from './run-effect.js';
import {type Beginning, initialState, type State} from './state.js';
import {update} from './update.js';

/** The switcher without its looks: a state, and messages that change it. */
export type Program = {
	readonly getState: () => State;
	/** @returns A function that ends the subscription. */
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: (happening: Happening) => void;
	/** Resolves when no effect is running. */
	readonly settled: () => Promise<void>;
	/** Resolves when the user has quit. */
	readonly ended: Promise<void>;
	/** Abort what runs and stop the clock. */
	readonly stop: () => void;
};

/** Start the loop: message → update → effects → messages, and a tick at every full second. */
export const startProgram = (services: Services, beginning: Omit<Beginning, 'now'>): Program => {
	let state = initialState({...beginning, now: services.now()});
	let clock: ReturnType<typeof setTimeout> | undefined;
	const listeners = new Set<() => void>();
	const running = new Map<Promise<void>, {controller: AbortController; key: string | undefined}>();
	const {promise: ended, resolve: end} = Promise.withResolvers<void>();

	const dispatch = (happening: Happening, answers?: string): void => {
		const [next, ...effects] = update(state, {...happening, now: services.now(), answers});
		state = next;
		for (const listener of listeners) {
			listener();
		}

		for (const effect of effects) {
			start(effect);
		}
	};

	const start = (effect: Effect): void => {
		if (effect.type === 'quit') {
			end();
		} else if (effect.type === 'cancel') {
			cancel(effect.key);
		} else {
			run(effect);
		}
	};

	const run = (effect: OuterEffect): void => {
		const controller = new AbortController();
		const key = 'key' in effect ? effect.key : undefined;
		const task = runEffect(effect, services, controller.signal).then(happening => {
			running.delete(task);
			// What was cancelled may still answer; nobody waits for it any more.
			if (!controller.signal.aborted) {
				dispatch(happening, key);
			}
		});
		running.set(task, {controller, key});
	};

	const cancel = (key: string): void => {
		for (const {controller} of [...running.values()].filter(task => task.key === key)) {
			controller.abort();
		}
	};

	const tick = (): void => {
		clock = setTimeout(
			() => {
				tick();
				dispatch({type: 'ticked'});
			},
			1000 - (services.now().getTime() % 1000),
		);
	};

	tick();
	dispatch({type: 'started'});

	return {
		getState: () => state,
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		dispatch,
		settled: async () => {
			while (running.size > 0) {
				await Promise.all(running.keys());
			}
		},
		ended,
		stop: () => {
			clearTimeout(clock);
			for (const {controller} of running.values()) {
				controller.abort();
			}
		},
	};
};
