import {describeAssertion} from '../saml/describe-assertion.js';
import {warnings} from '../saml/redemption.js';
import {bindingsOf} from './keymap.js';
import type {Overlay, State} from './state.js';

/** A text that takes the place of the panels and is scrolled from this row on. */
export type Page = Extract<Overlay, {readonly offset: number}>;

/** Rows of text that a page shows on a terminal that high: the others are frame, header, status and footer. */
export const pageHeight = (rows: number): number => rows - (rows < 20 ? 5 : 6);

/** The offset at which the end of the text is seen; there is nothing below. */
export const lastOffset = (page: Page, state: State): number =>
	Math.max(0, textLength(page, state) - pageHeight(state.rows));

const textLength = ({kind}: Page, state: State): number =>
	kind === 'help' ? helpLength(state) : assertionLength(state);

/** Each key has a row, each group a heading and a blank row. */
const helpLength = (state: State): number => {
	const bindings = bindingsOf(state.panel, state);
	return bindings.length + 2 * new Set(bindings.map(({group}) => group)).size;
};

/** Warnings are below the facts, after a blank row. */
const assertionLength = ({assertion, now}: State): number => {
	if (assertion === undefined) {
		return 0;
	}

	const {length} = warnings(assertion, now);
	return describeAssertion(assertion, now).length + (length === 0 ? 0 : length + 1);
};
