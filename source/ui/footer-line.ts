import {type Action, type Binding, bindingsOf, keyLabel, modeOf} from '../program/keymap.js';
import type {State} from '../program/state.js';
import {type Line, lineWidth, span, spread} from './line.js';

/** What always stands at the right end, in the panels and elsewhere. */
const atTheRight = {panels: ['help', 'quit'], elsewhere: ['back']} satisfies Record<
	string,
	readonly Action[]
>;

/** The keys that matter now, as many as fit; the ways out are always there. */
export const footerLine = (state: State): Line => {
	const mode = modeOf(state);
	const bindings = bindingsOf(mode, state);
	const ways: readonly Action[] =
		mode === 'roles' || mode === 'sessions' ? atTheRight.panels : atTheRight.elsewhere;
	const right = ways
		.flatMap(way => bindings.find(({action}) => action === way) ?? [])
		.flatMap(binding => [span('  '), ...keySpans(binding, state)]);
	const left = bindings
		.filter(({isInFooter, action}) => isInFooter === true && !ways.includes(action))
		.map(binding => [...keySpans(binding, state), span('  ')]);
	return spread(
		[span(' '), ...fitting(left, state.columns - lineWidth(right) - 2)],
		[...right, span(' ')],
		state.columns,
	);
};

/** As many of the pieces, from the first on, as fit whole. */
const fitting = (pieces: readonly Line[], width: number): Line => {
	let room = width;
	const cut = pieces.findIndex(piece => {
		room -= lineWidth(piece);
		return room < 0;
	});
	return pieces.slice(0, cut === -1 ? pieces.length : cut).flat();
};

const keySpans = ({keys: [key = ''], label, disabledReason, action}: Binding, state: State): Line => {
	const isDisabled = disabledReason?.(state) !== undefined;
	return [
		span(keyLabel(key), isDisabled ? 'muted' : 'accent'),
		span(` ${action === 'back' ? 'back' : label}`, 'muted'),
	];
};
