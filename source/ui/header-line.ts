import type {State} from '../program/state.js';
import {liveSessionAtHand} from '../program/subject.js';
import type {SamlAssertion} from '../saml/assertion.js';
import {redeemBefore} from '../saml/redemption.js';
import {regionFor} from '../sts/region.js';
import {span as spanOfTime} from '../time-left.js';
import {type Line, lineWidth, span, spread} from './line.js';

const urgentMilliseconds = 60_000;

/** Who signed in where, how long the assertion can still be redeemed, and the region. */
export const headerLine = (state: State): Line => {
	const region = [span(`  ${regionOf(state)} `, 'muted')];
	const who = state.assertion === undefined ? [] : identity(state.assertion);
	// Who it is for goes first where there is no room; how long it can be redeemed never does.
	const lefts = who.map((_, index) => [...name, ...who.slice(index), ...redemption(state)]);
	const left = lefts.find(line => lineWidth(line) + lineWidth(region) <= state.columns);
	return spread(left ?? [...name, ...redemption(state)], region, state.columns);
};

const name: Line = [span(' stsui', 'accent'), span('   ')];

const identity = ({issuer, nameId}: SamlAssertion): Line => {
	const words = [issuer === undefined ? undefined : hostOf(issuer), nameId].filter(
		word => word !== undefined,
	);
	return words.map(word => span(`${word} · `, 'muted'));
};

const redemption = ({assertion, now}: State): Line => {
	if (assertion === undefined) {
		return [span('no assertion loaded', 'muted')];
	}

	const end = redeemBefore(assertion);
	if (end === undefined) {
		return [];
	}

	const left = end.getTime() - now.getTime();
	return left <= 0
		? [span('assertion expired', 'expired')]
		: [span(`redeem within ${spanOfTime(left)}`, left < urgentMilliseconds ? 'expiring' : 'valid')];
};

const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host || issuer : issuer);

/** Of the session at hand, else where the next one will be. */
const regionOf = (state: State): string =>
	liveSessionAtHand(state)?.region ?? regionFor('aws', [...state.regionWishes, state.settings.region]);
