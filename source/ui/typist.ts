import type {Key} from 'ink';
import type {Happening} from '../program/messages.js';
import {typed} from './key-names.js';

/** Milliseconds without input after which a paste that nobody marked is taken to be over. */
const quietMilliseconds = 50;

/**
Tell the program what a person types or pastes, from what Ink reports.

A terminal that does not mark pastes delivers one in pieces, of which the last may be as short as a key. So from the first
long piece on everything is held back until it is quiet, and is one paste.
*/
export const createTypist = (
	dispatch: (happening: Happening) => void,
): ((input: string, key: Key) => void) => {
	let held = '';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const release = (): void => {
		const text = held;
		held = '';
		dispatch({type: 'text-pasted', text});
	};

	return (input, key) => {
		const act = typed(input, key);
		if (held === '' && 'keys' in act) {
			for (const name of act.keys) {
				dispatch({type: 'key-pressed', key: name});
			}

			return;
		}

		held += textOf(input, key);
		clearTimeout(timer);
		timer = setTimeout(release, quietMilliseconds);
	};
};

/** What stood in the text where Ink saw a key. */
const textOf = (input: string, key: Key): string => {
	if (key.return) {
		return '\n';
	}

	return key.tab ? '\t' : input;
};
