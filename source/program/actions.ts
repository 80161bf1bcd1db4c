import {exportFormats} from '../outputs/shells.js';
import {isExpired, timeLeft} from '../sts/session.js';
import {countdown} from '../time-left.js';
import {assume, reassume} from './assume.js';
import {choose} from './choose.js';
import type {Step} from './effects.js';
import {moveFocus} from './form.js';
import {openFileForm, openOptionsForm, openProfileForm, submitForm} from './forms.js';
import type {Action} from './keymap.js';
import type {Menu} from './menu.js';
import {move} from './moves.js';
import {withNotice} from './notice.js';
import type {Overlay, State} from './state.js';
import {liveSessionAtHand, roleAtHand, sessionAtHand} from './subject.js';
import {textField} from './text-field.js';

/** What each action does to the state, and asks of the outside world. */
export const actions: Readonly<Record<Action, (state: State) => Step<State>>> = {
	assume: state => assume({...state, isFiltering: false}),
	'assume-with-options': openOptionsForm,
	're-assume': reassume,
	'copy-exports': state => {
		const session = liveSessionAtHand(state);
		return session === undefined ? [state] : [state, {type: 'copy-exports', session}];
	},
	'choose-format': state => {
		const session = liveSessionAtHand(state);
		const items = exportFormats.map(({name, label}) => ({label, value: name}));
		return session === undefined
			? [state]
			: [
					withMenu(state, {
						title: 'Copy exports for',
						purpose: {kind: 'copy-exports', session},
						items,
						index: 0,
					}),
				];
	},
	'write-profile': openProfileForm,
	forget,
	favourite: state => {
		const role = roleAtHand(state);
		return role === undefined ? [state] : [state, {type: 'toggle-favourite', roleArn: role.roleArn}];
	},
	'sign-in': state =>
		state.pending.has('sign-in')
			? [state]
			: [
					{...state, pending: new Map(state.pending).set('sign-in', state.now)},
					{type: 'sign-in', key: 'sign-in'},
				],
	'read-clipboard': state => [state, {type: 'read-clipboard'}],
	'open-file': openFileForm,
	inspect: state => [toggleOverlay(state, {kind: 'assertion', offset: 0})],
	up: state => move(state, 'up'),
	down: state => move(state, 'down'),
	'page-up': state => move(state, 'page-up'),
	'page-down': state => move(state, 'page-down'),
	first: state => move(state, 'first'),
	last: state => move(state, 'last'),
	'switch-panel': state => [{...state, panel: state.panel === 'roles' ? 'sessions' : 'roles'}],
	filter: state => [{...state, panel: 'roles', isFiltering: true}],
	'next-field': state => [focusBy(state, 1)],
	'previous-field': state => [focusBy(state, -1)],
	submit: submitForm,
	choose,
	help: state => [toggleOverlay(state, {kind: 'help', offset: 0})],
	back,
	quit: state => [state, {type: 'quit'}],
};

/** What has gone is not asked about; what still works is. */
function forget(state: State): Step<State> {
	const session = sessionAtHand(state);
	if (session === undefined) {
		return [state];
	}

	if (isExpired(session, state.now)) {
		return [state, {type: 'forget-session', session}];
	}

	return [
		withMenu(state, {
			title: `Forget ${session.name}?`,
			purpose: {kind: 'forget-session', session},
			items: [
				{label: `Keep it: ${countdown(timeLeft(session, state.now))} left`, value: 'keep'},
				{label: 'Forget it', value: 'forget'},
			],
			index: 0,
		}),
	];
}

/** One step back: out of what is open, else stop what runs, else clear the filter, else stop waiting. */
function back(state: State): Step<State> {
	if (state.overlay !== undefined) {
		return [{...state, overlay: undefined}];
	}

	if (state.isFiltering) {
		return [{...state, isFiltering: false, filter: textField('')}];
	}

	if (state.pending.size > 0) {
		const stopped = withNotice({...state, pending: new Map()}, 'hint', 'Stopped.');
		return [stopped, ...[...state.pending.keys()].map(key => ({type: 'cancel' as const, key}))];
	}

	if (state.filter.value !== '') {
		return [{...state, filter: textField('')}];
	}

	return [{...state, awaited: undefined, notice: undefined}];
}

const withMenu = (state: State, menu: Menu): State => ({...state, overlay: {kind: 'menu', menu}});

const toggleOverlay = (state: State, overlay: Overlay): State => ({
	...state,
	overlay: state.overlay?.kind === overlay.kind ? undefined : overlay,
});

const focusBy = (state: State, by: number): State =>
	state.overlay?.kind === 'form'
		? {...state, overlay: {kind: 'form', form: moveFocus(state.overlay.form, by)}}
		: state;
