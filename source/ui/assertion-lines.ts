import {type AssertionRow, assertionRows} from '../program/pages.js';
import type {State} from '../program/state.js';
import {cutMiddle, type Line, span} from './line.js';

const labelWidth = 18;

/** What the assertion says; the roles are in their panel. */
export const assertionLines = (state: State, width: number): readonly Line[] =>
	assertionRows(state).map(row => lineOf(row, width));

const lineOf = (row: AssertionRow, width: number): Line => {
	switch (row.kind) {
		case 'fact':
			return [span(row.label.padEnd(labelWidth), 'muted'), span(cutMiddle(row.value, width - labelWidth))];
		case 'warning':
			return [span('! ', 'expiring'), span(row.text)];
		case 'blank':
			return [];
	}
};
