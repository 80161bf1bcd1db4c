import {ago, span, wholeSeconds} from '../time-left.js';
import type {SamlAssertion} from './assertion.js';
import {redeemBefore} from './redemption.js';
import {longestForSts} from './warnings.js';

/** What the assertion says, for people: a label and a value each, in the order in which one asks. */
export const describeAssertion = (
	assertion: SamlAssertion,
	now: Date,
): ReadonlyArray<readonly [string, string]> => {
	const facts: ReadonlyArray<readonly [string, string | undefined]> = [
		['Subject', assertion.nameId],
		['Subject format', assertion.nameIdFormat],
		['Issuer', assertion.issuer],
		['Issued', instant(assertion.issueInstant, now)],
		['Valid from', instant(assertion.notBefore, now)],
		['Valid until', instant(assertion.notOnOrAfter, now)],
		['Redeem before', instant(redeemBefore(assertion), now)],
		['Sessions end by', instant(assertion.sessionNotOnOrAfter, now)],
		['Session name', assertion.roleSessionName],
		[
			'Session duration',
			assertion.sessionDuration === undefined ? undefined : `${assertion.sessionDuration} s`,
		],
		['Source identity', assertion.sourceIdentity],
		...Object.entries(assertion.principalTags).map(([key, value]) => [`Tag ${key}`, value] as const),
		['Transitive tags', assertion.transitiveTagKeys.join(', ')],
		['Audience', assertion.audience.join(', ')],
		['Recipient', assertion.recipient],
		['Destination', assertion.destination],
		['Size', `${assertion.encoded.length} of ${longestForSts} characters`],
	];
	return facts.filter((fact): fact is readonly [string, string] => fact[1] !== undefined && fact[1] !== '');
};

/** `2026-01-31 12:00:00Z, in 4m12s` */
const instant = (date: Date | undefined, now: Date): string | undefined => {
	if (date === undefined) {
		return undefined;
	}

	const distance = date.getTime() - now.getTime();
	const text = wholeSeconds(date).replace('T', ' ');
	return `${text}, ${distance > 0 ? `in ${span(distance)}` : ago(-distance)}`;
};
