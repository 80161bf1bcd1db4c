import {profileNameProblem} from '../aws-files/profile-name.js';
import {durationProblem, formatDuration, parseDuration} from '../sts/duration.js';
import {regionFor, regionProblem} from '../sts/region.js';
import {reassume, redeemableRole, request} from './assume.js';
import type {Step} from './effects.js';
import {createForm, type Form, firstProblem, formValue} from './form.js';
import type {State} from './state.js';
import {liveSessionAtHand, roleAtHand, shortName} from './subject.js';

export const openFileForm = (state: State): Step<State> => [
	withForm(
		state,
		createForm('Open a SAML response', {kind: 'open-file'}, [
			{
				name: 'file',
				label: 'File',
				value: '',
				help: 'Base64 or XML, as your browser or identity provider saved it.',
				problem: value => (value === '' ? 'Name a file.' : undefined),
			},
		]),
	),
];

export const openProfileForm = (state: State): Step<State> => {
	const session = liveSessionAtHand(state);
	if (session === undefined) {
		return [state];
	}

	const form = createForm('Write an AWS profile', {kind: 'write-profile', session}, [
		{
			name: 'profile',
			label: 'Profile',
			value: session.profile ?? session.name,
			help: 'Then: aws --profile <name>. Everything else in these files stays as it is.',
			problem: profileNameProblem,
		},
	]);
	return [withForm(state, form)];
};

/** Ask for what `enter` takes from the settings; only while the role can be assumed at all. */
export const openOptionsForm = (state: State): Step<State> => {
	const wanted = roleAtHand(state);
	const role = wanted === undefined ? undefined : redeemableRole(state, wanted);
	if (wanted === undefined || role === undefined) {
		return reassume(state);
	}

	const form = createForm(`Assume ${shortName(role.roleArn, state)}`, {kind: 'assume-with-options', role}, [
		{
			name: 'duration',
			label: 'Duration',
			value: formatDuration(state.settings.duration),
			help: '15m to 12h; an hour if the role allows no more.',
			problem: durationProblem,
		},
		{
			name: 'region',
			label: 'Region',
			value: regionFor(role.partition, [...state.regionWishes, state.settings.region]),
			help: `Of the partition ${role.partition}; STS is asked there, and exports and profiles name it.`,
			problem: value => regionProblem(value, role.partition),
		},
		{
			name: 'name',
			label: 'Name',
			value: wanted.name,
			help: 'What the session is called here, and the profile written from it.',
			problem: profileNameProblem,
		},
	]);
	return [withForm(state, form)];
};

/** Do what the form is for, once every value is right; until then go to the first one that is not. */
export const submitForm = (state: State): Step<State> => {
	if (state.overlay?.kind !== 'form') {
		return [state];
	}

	const {form} = state.overlay;
	const wrong = firstProblem(form);
	return wrong === -1
		? fulfil({...state, overlay: undefined}, form)
		: [withForm(state, {...form, focus: wrong, isTried: true})];
};

const fulfil = (state: State, form: Form): Step<State> => {
	const {purpose} = form;
	const value = (name: string): string => formValue(form, name);
	switch (purpose.kind) {
		case 'open-file':
			return [state, {type: 'read-file', file: value('file')}];
		case 'write-profile':
			return [
				state,
				{type: 'write-profile', session: purpose.session, profile: value('profile'), overwrite: false},
			];
		case 'assume-with-options': {
			const durationSeconds = parseDuration(value('duration')) ?? state.settings.duration;
			return request(state, purpose.role, {durationSeconds, region: value('region'), name: value('name')});
		}
	}
};

const withForm = (state: State, form: Form): State => ({...state, overlay: {kind: 'form', form}});
