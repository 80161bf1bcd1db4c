import type {SamlAssertion} from './assertion.js';
import {earliest} from './instants.js';

const redemptionMilliseconds = 5 * 60 * 1000;
const longestForSts = 100_000;

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

export type WarningCode =
	| 'expired'
	| 'not-yet-valid'
	| 'no-role-session-name'
	| 'illegal-role-session-name'
	| 'too-long'
	| 'malformed-role';

/** Something that AWS will not like, and what to do about it. */
export type Warning = {readonly code: WarningCode; readonly message: string};

/** Why STS would refuse this assertion, or a part of it, if it got it now. */
export const warnings = (assertion: SamlAssertion, now: Date): readonly Warning[] =>
	[
		expired(assertion, now),
		notYetValid(assertion, now),
		sessionName(assertion),
		tooLong(assertion),
		...malformed(assertion),
	].filter(warning => warning !== undefined);

/** Why STS would refuse the whole assertion; `undefined` if it would not. */
export const refusal = (assertion: SamlAssertion, now: Date): Warning | undefined =>
	warnings(assertion, now).find(({code}) => code !== 'malformed-role');

const expired = (assertion: SamlAssertion, now: Date): Warning | undefined =>
	isRedeemable(assertion, now)
		? undefined
		: {code: 'expired', message: 'The time in which STS takes this assertion is over: sign in again.'};

const notYetValid = ({notBefore}: SamlAssertion, now: Date): Warning | undefined => {
	if (notBefore === undefined || notBefore <= now) {
		return undefined;
	}

	const seconds = Math.ceil((notBefore.getTime() - now.getTime()) / 1000);
	return {
		code: 'not-yet-valid',
		message: `This assertion is not valid for another ${seconds} s: check the clock of this machine.`,
	};
};

const sessionName = ({roleSessionName}: SamlAssertion): Warning | undefined => {
	if (roleSessionName === undefined) {
		return {
			code: 'no-role-session-name',
			message: 'STS needs the attribute RoleSessionName: ask those who run the identity provider.',
		};
	}

	return /^[\w+=,.@-]{2,64}$/.test(roleSessionName)
		? undefined
		: {
				code: 'illegal-role-session-name',
				message: `STS takes no RoleSessionName like “${roleSessionName}”: 2 to 64 letters, digits and _+=,.@-.`,
			};
};

const tooLong = ({encoded}: SamlAssertion): Warning | undefined =>
	encoded.length <= longestForSts
		? undefined
		: {
				code: 'too-long',
				message: `This response has ${encoded.length} characters, STS takes ${longestForSts}: ask for an assertion with fewer roles.`,
			};

const malformed = ({malformedRoles}: SamlAssertion): Warning[] =>
	malformedRoles.map(value => ({
		code: 'malformed-role',
		message: `This is no role and provider of one account: ${value.slice(0, 200)}`,
	}));
