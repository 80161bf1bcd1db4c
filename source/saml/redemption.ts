import type {SamlAssertion} from './assertion.js';
import {earliest} from './instants.js';

/** Counted from the issue of the assertion. */
const redemptionMilliseconds = 5 * 60 * 1000;

/**
The instant from which STS refuses the assertion; `undefined` if it does not say when it was issued or ends.

STS wants it within five minutes of its issue, whatever it says of itself, and within what it says of itself.
*/
export const redeemBefore = ({issueInstant, notOnOrAfter}: SamlAssertion): Date | undefined =>
	earliest([
		notOnOrAfter,
		issueInstant === undefined ? undefined : new Date(issueInstant.getTime() + redemptionMilliseconds),
	]);

export const isRedeemable = (assertion: SamlAssertion, now: Date): boolean => {
	const end = redeemBefore(assertion);
	return end === undefined || end > now;
};
