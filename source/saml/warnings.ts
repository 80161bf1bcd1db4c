import {isSignInEndpoint} from '../partitions.js';
import type {SamlAssertion} from './assertion.js';
import {isRedeemable} from './redemption.js';

/** Characters of base64 that STS takes. */
export const longestForSts = 100_000;
const shortestSession = 900;
const longestSession = 43_200;

type Row = {
	readonly code: string;
	/** STS would refuse the whole assertion, not only a part of it. */
	readonly isRefusal?: true;
	/** A sentence for each time that it is so: what is wrong, and what to do. */
	readonly find: (assertion: SamlAssertion, now: Date) => readonly string[];
};

const when = (isSo: boolean, message: string): readonly string[] => (isSo ? [message] : []);

/** What AWS will not like of an assertion, the worst first. */
const rows = [
	{
		code: 'expired',
		isRefusal: true,
		find: (assertion, now) =>
			when(
				!isRedeemable(assertion, now),
				'The time in which STS takes this assertion is over: sign in again.',
			),
	},
	{
		code: 'not-yet-valid',
		isRefusal: true,
		find: ({notBefore}, now) => {
			const seconds = notBefore === undefined ? 0 : Math.ceil((notBefore.getTime() - now.getTime()) / 1000);
			return when(
				seconds > 0,
				`This assertion is not valid for another ${seconds} s: check the clock of this machine.`,
			);
		},
	},
	{
		code: 'no-role-session-name',
		isRefusal: true,
		find: ({roleSessionName}) =>
			when(
				roleSessionName === undefined,
				'STS needs the attribute RoleSessionName: ask those who run the identity provider.',
			),
	},
	{
		code: 'illegal-role-session-name',
		isRefusal: true,
		find: ({roleSessionName}) =>
			when(
				roleSessionName !== undefined && !/^[\w+=,.@-]{2,64}$/.test(roleSessionName),
				`STS takes no RoleSessionName like “${roleSessionName}”: 2 to 64 letters, digits and _+=,.@-.`,
			),
	},
	{
		code: 'too-long',
		isRefusal: true,
		find: ({encoded: {length}}) =>
			when(
				length > longestForSts,
				`This response has ${length} characters, STS takes ${longestForSts}: ask for an assertion with fewer roles.`,
			),
	},
	{
		code: 'several-assertions',
		find: ({assertionCount}) =>
			when(
				assertionCount > 1,
				`This response holds ${assertionCount} assertions; only the first one is shown.`,
			),
	},
	{
		code: 'unknown-recipient',
		find: ({recipient, roles}) =>
			when(
				recipient !== undefined &&
					roles.every(({partition}) => isSignInEndpoint(recipient, partition) === false),
				`AWS does not sign in at ${recipient}: check the recipient (ACS URL) in the identity provider.`,
			),
	},
	{
		code: 'session-duration-out-of-range',
		find: ({sessionDuration}) =>
			when(
				sessionDuration !== undefined &&
					(sessionDuration < shortestSession || sessionDuration > longestSession),
				`AWS takes a SessionDuration of ${shortestSession} to ${longestSession} seconds, not ${sessionDuration}.`,
			),
	},
	{
		code: 'look-alike-attribute',
		find: ({lookAlikes}) =>
			lookAlikes.map(
				name => `AWS does not read the attribute ${name}: its name must be exact, capitals too.`,
			),
	},
	{
		code: 'reserved-role',
		find: ({roles}) =>
			roles
				.filter(({roleName}) => roleName.startsWith('AWSReservedSSO_'))
				.map(({roleName}) => `${roleName} belongs to IAM Identity Center and cannot be assumed with SAML.`),
	},
	{
		code: 'malformed-role',
		find: ({malformedRoles}) =>
			malformedRoles.map(value => `This is no role and provider of one account: ${value.slice(0, 200)}`),
	},
] as const satisfies readonly Row[];

export type WarningCode = (typeof rows)[number]['code'];

/** Something that AWS will not like, and what to do about it. */
export type Warning = {readonly code: WarningCode; readonly message: string};

/** Everything that AWS would not like if it got this assertion now. */
export const warnings = (assertion: SamlAssertion, now: Date): readonly Warning[] =>
	rows.flatMap(({code, find}) => find(assertion, now).map(message => ({code, message})));

const refusals: ReadonlySet<string> = new Set(rows.filter(row => 'isRefusal' in row).map(({code}) => code));

/** Why STS would refuse the whole assertion; `undefined` if it would not. */
export const refusal = (assertion: SamlAssertion, now: Date): Warning | undefined =>
	warnings(assertion, now).find(({code}) => refusals.has(code));
