import {describeAssertion} from '../saml/describe-assertion.js';
import {warnings} from '../saml/warnings.js';
import {type Binding, bindingsOf, type Group} from './keymap.js';
import {frameRows, layoutOf} from './layout.js';
import type {Overlay, State} from './state.js';

/** A text that takes the place of the panels and is scrolled from this row on. */
export type Page = Extract<Overlay, {readonly offset: number}>;

export type HelpRow =
	| {readonly kind: 'heading'; readonly text: string}
	| {readonly kind: 'key'; readonly binding: Binding}
	| {readonly kind: 'blank'};

export type AssertionRow =
	| {readonly kind: 'fact'; readonly label: string; readonly value: string}
	| {readonly kind: 'warning'; readonly text: string}
	| {readonly kind: 'blank'};

const groups: readonly Group[] = ['Session', 'Assertion', 'Move', 'Program'];

/** Every key of the panels, group by group. */
export const helpRows = (state: State): readonly HelpRow[] => {
	const bindings = bindingsOf(state.panel, state);
	return groups.flatMap((group): readonly HelpRow[] => [
		{kind: 'heading', text: group},
		...bindings.filter(binding => binding.group === group).map(binding => ({kind: 'key' as const, binding})),
		{kind: 'blank'},
	]);
};

/** What the assertion says, in the order in which one asks, and below it what AWS will not like. */
export const assertionRows = ({assertion, now}: State): readonly AssertionRow[] => {
	if (assertion === undefined) {
		return [];
	}

	const facts = describeAssertion(assertion, now).map(([label, value]) => ({
		kind: 'fact' as const,
		label,
		value,
	}));
	const warned = warnings(assertion, now).map(({message}) => ({kind: 'warning' as const, text: message}));
	return warned.length === 0 ? facts : [...facts, {kind: 'blank'}, ...warned];
};

/** Rows of text that a page shows; none on a terminal that is too small for anything. */
export const pageHeight = (state: Pick<State, 'columns' | 'rows'>): number => {
	const layout = layoutOf(state);
	return layout.kind === 'too-small' ? 0 : layout.body.rows - frameRows;
};

/** The offset at which the end of the text is seen; there is nothing below. */
export const lastOffset = ({kind}: Page, state: State): number => {
	const rows = kind === 'help' ? helpRows(state) : assertionRows(state);
	return Math.max(0, rows.length - pageHeight(state));
};
