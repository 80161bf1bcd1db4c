import type {State} from './state.js';
import {liveSessionAtHand, roleAtHand, sessionAtHand} from './subject.js';

/** Where the keys go. */
export type Mode = 'roles' | 'sessions' | 'filter' | 'form' | 'menu' | 'help' | 'assertion';

export type Group = 'Session' | 'Assertion' | 'Move' | 'Program';

export type Action =
	| 'assume'
	| 'assume-with-options'
	| 're-assume'
	| 'copy-exports'
	| 'choose-format'
	| 'write-profile'
	| 'forget'
	| 'favourite'
	| 'sign-in'
	| 'read-clipboard'
	| 'open-file'
	| 'inspect'
	| 'up'
	| 'down'
	| 'page-up'
	| 'page-down'
	| 'first'
	| 'last'
	| 'switch-panel'
	| 'filter'
	| 'next-field'
	| 'previous-field'
	| 'submit'
	| 'choose'
	| 'help'
	| 'back'
	| 'quit';

export type Binding = {
	readonly action: Action;
	/** Names of keys; the first one is shown. */
	readonly keys: readonly string[];
	readonly modes: readonly Mode[];
	readonly group: Group;
	readonly label: string;
	readonly isInFooter?: true;
	/** Why it cannot act just now, as a sentence; `undefined` if it can. */
	readonly disabledReason?: (state: State) => string | undefined;
	/** Whether there is such a key at all; there is unless this says no. */
	readonly isOffered?: (state: State) => boolean;
};

const panels = ['roles', 'sessions'] as const;
const lists = ['roles', 'sessions', 'filter'] as const;
const pages = ['help', 'assertion'] as const;
const everywhere = ['roles', 'sessions', 'filter', 'form', 'menu', 'help', 'assertion'] as const;

const noMatch = 'No role matches: esc clears the filter.';

const needsRole = (state: State): string | undefined => {
	if (roleAtHand(state) !== undefined) {
		return undefined;
	}

	return state.assertion === undefined ? 'There is no role yet: paste a SAML response first.' : noMatch;
};

const needsSession = (state: State): string | undefined => {
	if (sessionAtHand(state) !== undefined) {
		return undefined;
	}

	if (roleAtHand(state) !== undefined) {
		return 'There is no session of this role yet: enter assumes it.';
	}

	return state.assertion === undefined ? 'There is no session yet: paste a SAML response first.' : noMatch;
};

const needsLiveSession = (state: State): string | undefined => {
	if (liveSessionAtHand(state) !== undefined) {
		return undefined;
	}

	return needsSession(state) ?? 'This session has expired: r assumes the role again.';
};

const needsAssertion = ({assertion}: State): string | undefined =>
	assertion === undefined ? 'There is no assertion yet: paste a SAML response first.' : undefined;

/** Every key: what it does, where, and when it cannot. Dispatch, footer, help and the readme read this table. */
// biome-ignore format: a table is read by its columns.
export const keymap: readonly Binding[] = [
	{action: 'assume', keys: ['enter'], modes: lists, group: 'Session', label: 'assume', isInFooter: true, disabledReason: needsRole},
	{action: 'copy-exports', keys: ['c'], modes: panels, group: 'Session', label: 'copy exports', isInFooter: true, disabledReason: needsLiveSession},
	{action: 'choose-format', keys: ['C'], modes: panels, group: 'Session', label: 'copy exports for another shell', disabledReason: needsLiveSession},
	{action: 'write-profile', keys: ['w'], modes: panels, group: 'Session', label: 'write profile', isInFooter: true, disabledReason: needsLiveSession},
	{action: 're-assume', keys: ['r'], modes: panels, group: 'Session', label: 're-assume', isInFooter: true, disabledReason: needsRole},
	{action: 'assume-with-options', keys: ['e'], modes: panels, group: 'Session', label: 'assume with options', disabledReason: needsRole},
	{action: 'forget', keys: ['x'], modes: panels, group: 'Session', label: 'forget the session', disabledReason: needsSession},
	{action: 'favourite', keys: ['*'], modes: panels, group: 'Session', label: 'mark as favourite, or no longer', disabledReason: needsRole},
	{action: 'sign-in', keys: ['l'], modes: panels, group: 'Assertion', label: 'sign in', isOffered: ({canSignIn}) => canSignIn},
	{action: 'read-clipboard', keys: ['v'], modes: panels, group: 'Assertion', label: 'read the clipboard'},
	{action: 'open-file', keys: ['f'], modes: panels, group: 'Assertion', label: 'open a file'},
	{action: 'inspect', keys: ['i'], modes: [...panels, 'assertion'], group: 'Assertion', label: 'show what it says', disabledReason: needsAssertion},
	{action: 'up', keys: ['up', 'k'], modes: panels, group: 'Move', label: 'up'},
	{action: 'down', keys: ['down', 'j'], modes: panels, group: 'Move', label: 'down'},
	{action: 'up', keys: ['up'], modes: ['filter'], group: 'Move', label: 'up'},
	{action: 'down', keys: ['down'], modes: ['filter'], group: 'Move', label: 'down'},
	{action: 'up', keys: ['up', 'k'], modes: [...pages, 'menu'], group: 'Move', label: 'up'},
	{action: 'down', keys: ['down', 'j'], modes: [...pages, 'menu'], group: 'Move', label: 'down'},
	{action: 'page-up', keys: ['pageup'], modes: [...lists, ...pages], group: 'Move', label: 'a page up'},
	{action: 'page-down', keys: ['pagedown'], modes: [...lists, ...pages], group: 'Move', label: 'a page down'},
	{action: 'first', keys: ['g', 'home'], modes: [...panels, ...pages], group: 'Move', label: 'first'},
	{action: 'last', keys: ['G', 'end'], modes: [...panels, ...pages], group: 'Move', label: 'last'},
	{action: 'switch-panel', keys: ['tab', 'shift+tab'], modes: panels, group: 'Move', label: 'other panel'},
	{action: 'filter', keys: ['/'], modes: panels, group: 'Move', label: 'filter', isInFooter: true, disabledReason: needsAssertion},
	{action: 'submit', keys: ['enter'], modes: ['form'], group: 'Program', label: 'go', isInFooter: true},
	{action: 'next-field', keys: ['tab', 'down'], modes: ['form'], group: 'Move', label: 'next field', isInFooter: true},
	{action: 'previous-field', keys: ['shift+tab', 'up'], modes: ['form'], group: 'Move', label: 'previous field'},
	{action: 'choose', keys: ['enter'], modes: ['menu'], group: 'Program', label: 'choose', isInFooter: true},
	{action: 'help', keys: ['?'], modes: [...panels, 'help'], group: 'Program', label: 'help', isInFooter: true},
	{action: 'back', keys: ['escape'], modes: everywhere, group: 'Program', label: 'back, or stop what runs'},
	{action: 'quit', keys: ['q'], modes: [...panels, ...pages], group: 'Program', label: 'quit', isInFooter: true},
	{action: 'quit', keys: ['ctrl+c'], modes: everywhere, group: 'Program', label: 'quit'},
];

/** Where the keys go just now. */
export const modeOf = ({
	overlay,
	isFiltering,
	panel,
}: Pick<State, 'overlay' | 'isFiltering' | 'panel'>): Mode =>
	overlay?.kind ?? (isFiltering ? 'filter' : panel);

/** The bindings of a mode that are there in this state. */
export const bindingsOf = (mode: Mode, state: State): readonly Binding[] =>
	keymap.filter(({modes, isOffered}) => modes.includes(mode) && (isOffered?.(state) ?? true));

export const bindingOf = (key: string, state: State): Binding | undefined =>
	bindingsOf(modeOf(state), state).find(({keys}) => keys.includes(key));

const symbols: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	escape: 'esc',
};

/** A key as people write it: `↑`, `esc`, `ctrl+c`. */
export const keyLabel = (key: string): string => symbols[key] ?? key;
