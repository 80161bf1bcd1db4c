import {type Binding, bindingsOf, type Group, keyLabel, type Mode} from '../program/keymap.js';
import type {State} from '../program/state.js';
import {type Line, span} from './line.js';

const groups: readonly Group[] = ['Session', 'Assertion', 'Move', 'Program'];
const keysWidth = 15;

/** Every key of the panels, group by group; one that cannot act says why. */
export const helpLines = (state: State): readonly Line[] => {
	const mode: Mode = state.panel;
	const bindings = bindingsOf(mode, state);
	return groups.flatMap(group => [
		[span(group, 'heading')],
		...bindings.filter(binding => binding.group === group).map(binding => helpLine(binding, state)),
		[],
	]);
};

const helpLine = ({keys, label, disabledReason}: Binding, state: State): Line => {
	const reason = disabledReason?.(state);
	return [
		span(`  ${keys.map(keyLabel).join(' ').padEnd(keysWidth)}`, reason === undefined ? 'text' : 'muted'),
		span(label, reason === undefined ? 'text' : 'muted'),
		...(reason === undefined ? [] : [span(`   ${reason}`, 'muted')]),
	];
};
