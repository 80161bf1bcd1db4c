import {isRedeemable} from '../saml/redemption.js';
import {roleKey, type SamlRole} from '../saml/saml-role.js';
import type {AssumeRoleWithSaml} from '../sts/assume-role-with-saml.js';
import {regionFor} from '../sts/region.js';
import {isExpired, timeLeft} from '../sts/session.js';
import {countdown} from '../time-left.js';
import type {Step} from './effects.js';
import {withNotice} from './notice.js';
import type {AwaitedRole, State} from './state.js';
import {roleAtHand, sessionOfRole, shortName} from './subject.js';

/** Assume the role at hand, unless it has a session that lives. */
export const assume = (state: State): Step<State> => {
	const wanted = roleAtHand(state);
	const session = wanted === undefined ? undefined : sessionOfRole(state.sessions, wanted.roleArn);
	if (wanted === undefined || session === undefined || isExpired(session, state.now)) {
		return reassume(state);
	}

	const left = countdown(timeLeft(session, state.now));
	const message = `${shortName(wanted.roleArn, state)} lives for another ${left}.`;
	return [withNotice(state, 'hint', message, 'c copies exports, r assumes it again.')];
};

/** Assume the role at hand again; without an assertion that can be redeemed, ask for one and go on then. */
export const reassume = (state: State): Step<State> => {
	const wanted = roleAtHand(state);
	if (wanted === undefined) {
		return [state];
	}

	const role = redeemableRole(state, wanted);
	return role === undefined ? awaitAssertion(state, wanted) : request(state, role, {name: wanted.name});
};

/** Ask STS for a session, once, however often the key is pressed. */
export const request = (
	state: State,
	role: SamlRole,
	options: Pick<AssumeRoleWithSaml, 'name'> & Partial<AssumeRoleWithSaml>,
): Step<State> => {
	const key = roleKey(role);
	const encoded = state.assertion?.encoded;
	if (encoded === undefined || state.pending.has(key)) {
		return [state];
	}

	const wish = {
		role,
		encoded,
		durationSeconds: state.settings.duration,
		region: regionFor(role.partition, [...state.regionWishes, state.settings.region]),
		...options,
	};
	const pending = new Map(state.pending).set(key, state.now);
	return [
		{...state, pending, awaited: undefined, notice: undefined},
		{type: 'assume-role', key, wish},
		{type: 'remember-role', roleArn: role.roleArn},
	];
};

/** The role as the assertion names it, as long as STS takes the assertion. */
export const redeemableRole = (
	{assertion, now}: Pick<State, 'assertion' | 'now'>,
	{roleArn, principalArn}: Pick<AwaitedRole, 'roleArn' | 'principalArn'>,
): SamlRole | undefined => {
	if (assertion === undefined || !isRedeemable(assertion, now)) {
		return undefined;
	}

	// Another provider of the account may vouch for the same role this time.
	const candidates = assertion.roles.filter(role => role.roleArn === roleArn);
	return candidates.find(role => role.principalArn === principalArn) ?? candidates[0];
};

const awaitAssertion = (state: State, wanted: AwaitedRole): Step<State> => {
	const name = shortName(wanted.roleArn, state);
	const message = `${name} needs a fresh assertion: ${whyFresh(state)}.`;
	const hint = `${state.canSignIn ? 'Press l, or paste' : 'Paste'} a new SAML response; ${name} is assumed then.`;
	return [withNotice({...state, awaited: wanted}, 'hint', message, hint)];
};

const whyFresh = ({assertion, now}: State): string => {
	if (assertion === undefined) {
		return 'none is loaded';
	}

	return isRedeemable(assertion, now) ? 'this one does not name it' : 'the time to redeem this one is over';
};
