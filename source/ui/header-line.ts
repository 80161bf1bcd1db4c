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
	// Where there is no room the issuer goes first, then the user, then the region; how long it can be redeemed never does.
	const lefts = Array.from({length: who.length + 1}, (_, index) => leftLine(who.slice(index), state));
	const left = lefts.find(line => lineWidth(line) + lineWidth(region) <= state.columns);
	return left === undefined
		? spread(leftLine([], state), [], state.columns)
		: spread(left, region, state.columns);
};

const leftLine = (who: readonly string[], state: State): Line => {
	const time = redemption(state);
	return [...name, span([...who, ...(time.length === 0 ? [] : [''])].join(' · '), 'muted'), ...time];
};

const name: Line = [span(' stsui', 'accent'), span('   ')];

const identity = ({issuer, nameId}: SamlAssertion): readonly string[] =>
	[issuer === undefined ? undefined : hostOf(issuer), nameId].filter(word => word !== undefined);

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
