import {bindingsOf, keyLabel} from '../program/keymap.js';
import type {Box} from '../program/layout.js';
import type {State} from '../program/state.js';
import {visible} from '../visible.js';
import {type Line, span} from './line.js';
import {wrapText} from './wrap-text.js';

const leastForGaps = 9;

/** How to begin, where there is no role yet. */
export const welcomeLines = (state: State, {columns: width, rows}: Box): readonly Line[] => {
	// What to press must be seen on the smallest terminal too.
	const gap: readonly Line[] = rows < leastForGaps ? [] : [[]];
	const ways = bindingsOf('roles', state).filter(
		({group, action}) => group === 'Assertion' && action !== 'inspect',
	);
	return [
		...gap,
		...wrapText('Sign in as you always do, then give stsui the SAML response:', width).map(
			(text): Line => [span(text)],
		),
		...gap,
		[span('  paste  ', 'accent'), span('it here')],
		...ways.map(
			({keys: [key = ''], label}): Line => [span(`  ${keyLabel(key).padEnd(7)}`, 'accent'), span(label)],
		),
		[],
		...wrapText(
			'It is the SAMLResponse of the request to AWS, in the developer tools of your browser.',
			width,
		).map((text): Line => [span(text, 'muted')]),
	];
};

export const noMatchLines = (filter: string): readonly Line[] => [
	[],
	[span(`No role matches “${visible(filter)}”.`)],
	[],
	[span('esc', 'accent'), span(' clears the filter.', 'muted')],
];

export const noSessionLines = ({assertion}: Pick<State, 'assertion'>): readonly Line[] => [
	[],
	[span('No session yet.', 'muted')],
	...(assertion === undefined
		? []
		: [[span('enter', 'accent'), span(' assumes the selected role.', 'muted')]]),
];
