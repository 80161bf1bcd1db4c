import {actions} from './actions.js';
import {
	afterAssertion,
	afterCopy,
	afterForgetting,
	afterGuardedProfile,
	afterProfile,
	afterSession,
	afterSessionList,
} from './answers.js';
import type {Step} from './effects.js';
import {editForm, pasteIntoForm} from './form.js';
import {bindingOf} from './keymap.js';
import type {Message} from './messages.js';
import {withNotice, withProblem} from './notice.js';
import {indexRoles} from './role-index.js';
import {listRoles} from './role-list.js';
import type {State} from './state.js';
import {editText, insertText} from './text-field.js';

/**
What a message makes of the state, and what is to be done because of it.

Pure and total: no clock, no input or output, no throwing.
*/
export const update = (state: State, message: Message): Step<State> => {
	const before = {...state, now: message.now, pending: withoutKey(state.pending, message.answers)};
	const [after, ...effects] = react(before, message);
	return [withRoleList(state, after), ...effects];
};

const react = (state: State, message: Message): Step<State> => {
	switch (message.type) {
		case 'started':
			return [state, {type: 'list-sessions'}, {type: 'read-settings'}];
		case 'ticked':
		case 'role-remembered':
			return [state];
		case 'resized':
			return [{...state, columns: message.columns, rows: message.rows}];
		case 'key-pressed':
			return pressKey(state, message.key);
		case 'text-pasted':
			return paste(state, message.text);
		case 'sessions-listed':
			return [afterSessionList(state, message.kept)];
		case 'settings-read':
			return [{...state, settings: message.settings}];
		case 'favourites-changed':
			// The rest stays as it was read at the start: an order that follows every assumed role would jump.
			return [{...state, settings: {...state.settings, favourites: message.favourites}}];
		case 'assertion-decoded':
			return afterAssertion(state, message.assertion);
		case 'session-obtained':
			return [afterSession(state, message.session, message.remark)];
		case 'exports-copied':
			return [afterCopy(state, message)];
		case 'profile-written':
			return [afterProfile(state, message.session, message.written)];
		case 'profile-guarded':
			return [afterGuardedProfile(state, message.session, message.profile)];
		case 'session-forgotten':
			return [afterForgetting(state, message.session)];
		case 'failed':
			return [withProblem(state, message.explanation)];
	}
};

/** A bound key acts, or says why it cannot; any other key is text where text is being written. */
const pressKey = (state: State, key: string): Step<State> => {
	const binding = bindingOf(key, state);
	if (binding !== undefined) {
		const reason = binding.disabledReason?.(state);
		return reason === undefined ? actions[binding.action](state) : [withNotice(state, 'hint', reason)];
	}

	if (state.overlay?.kind === 'form') {
		return [{...state, overlay: {kind: 'form', form: editForm(state.overlay.form, key)}}];
	}

	return state.overlay === undefined && state.isFiltering
		? [{...state, filter: editText(state.filter, key)}]
		: [state];
};

/** What is pasted into a form is text for it; anywhere else it is meant as an assertion. */
const paste = (state: State, text: string): Step<State> => {
	if (state.overlay?.kind === 'form') {
		return [{...state, overlay: {kind: 'form', form: pasteIntoForm(state.overlay.form, text)}}];
	}

	if (state.isFiltering && text.length < 100) {
		return [{...state, filter: insertText(state.filter, text.trim())}];
	}

	return [
		{...state, overlay: undefined},
		{type: 'decode-text', text},
	];
};

/** The rows follow from the roles, the filter and the settings; they are listed again only when one of these changed. */
const withRoleList = (before: State, after: State): State => {
	const {assertion, filter, settings} = after;
	const hasIndex = before.assertion === assertion && before.settings.aliases === settings.aliases;
	if (hasIndex && before.filter.value === filter.value && before.settings === settings) {
		return after;
	}

	const roleIndex = hasIndex ? after.roleIndex : indexRoles(assertion?.roles ?? [], settings.aliases);
	const roleList = listRoles(roleIndex, filter.value, settings);
	const isFiltered = before.filter.value !== filter.value && filter.value !== '';
	// While filtering the cursor is on the best match; else it stays with its role.
	const selectedRole = isFiltered ? roleList.roles[0]?.key : after.selectedRole;
	return {...after, roleIndex, roleList, selectedRole};
};

const withoutKey = (pending: State['pending'], key: string | undefined): State['pending'] => {
	if (key === undefined || !pending.has(key)) {
		return pending;
	}

	const rest = new Map(pending);
	rest.delete(key);
	return rest;
};
