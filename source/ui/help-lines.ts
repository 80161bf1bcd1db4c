import {type Binding, keyLabel} from '../program/keymap.js';
import {type HelpRow, helpRows} from '../program/pages.js';
import type {State} from '../program/state.js';
import {type Line, span} from './line.js';

const keysWidth = 15;

/** Every key; one that cannot act says why. */
export const helpLines = (state: State): readonly Line[] => helpRows(state).map(row => lineOf(row, state));

const lineOf = (row: HelpRow, state: State): Line => {
	switch (row.kind) {
		case 'heading':
			return [span(row.text, 'heading')];
		case 'key':
			return keyLine(row.binding, state);
		case 'blank':
			return [];
	}
};

const keyLine = ({keys, label, disabledReason}: Binding, state: State): Line => {
	const reason = disabledReason?.(state);
	return [
		span(`  ${keys.map(keyLabel).join(' ').padEnd(keysWidth)}`, reason === undefined ? 'text' : 'muted'),
		span(label, reason === undefined ? 'text' : 'muted'),
		...(reason === undefined ? [] : [span(`   ${reason}`, 'muted')]),
	];
};
