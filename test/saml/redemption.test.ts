import {expect, test, vi} from 'vitest';
import type {SamlAssertion} from '../../source/saml/assertion.js';
import {isRedeemable, redeemBefore} from '../../source/saml/redemption.js';
import {refusal, warnings} from '../../source/saml/warnings.js';
import {buildAssertion, decodeParts} from './saml-response.js';

const nine = new Date('2026-05-04T09:00:00Z');
const at = (time: string): Date => new Date(`2026-05-04T${time}Z`);

const codes = (assertion: SamlAssertion, now = nine) => warnings(assertion, now).map(({code}) => code);

test.each([
	['five minutes after its issue, if it says it lasts longer', at('10:00:00'), at('09:05:00')],
	['when it says, if that is sooner', at('09:01:00'), at('09:01:00')],
	['five minutes after its issue, if it does not say', undefined, at('09:05:00')],
])('an assertion must be redeemed %s', (_, notOnOrAfter, expected) => {
	expect(redeemBefore(buildAssertion({notOnOrAfter}))).toEqual(expected);
});

test('without an instant of issue, what it says counts; without both, nothing is known', () => {
	const end = at('10:00:00');
	expect(redeemBefore(buildAssertion({issueInstant: undefined, notOnOrAfter: end}))).toEqual(end);
	const timeless = buildAssertion({issueInstant: undefined, notOnOrAfter: undefined});
	expect(redeemBefore(timeless)).toBeUndefined();
	expect(isRedeemable(timeless, at('23:59:59'))).toBe(true);
});

test('of the conditions and the subject confirmation the earlier end counts', () => {
	const ending = (conditions: string, confirmation: string) =>
		decodeParts({
			statements: `<saml:Subject><saml:SubjectConfirmation><saml:SubjectConfirmationData NotOnOrAfter="${confirmation}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotOnOrAfter="${conditions}"/>`,
		}).notOnOrAfter;
	expect(ending('2026-05-04T09:01:00Z', '2026-05-04T09:02:00Z')).toEqual(at('09:01:00'));
	expect(ending('2026-05-04T09:02:00Z', '2026-05-04T09:01:00Z')).toEqual(at('09:01:00'));
});

test.each([
	['2026-05-04T09:00:00Z', at('09:00:00')],
	['2026-05-04T09:00:00.1234567Z', at('09:00:00.123')],
	['2026-05-04T11:00:00+02:00', at('09:00:00')],
	['2026-05-04T09:00:00', at('09:00:00')],
	['2026-05-04T09:00:00.5', at('09:00:00.500')],
	[' 2026-05-04T09:00:00Z ', at('09:00:00')],
	['soon', undefined],
	['', undefined],
])('the instant “%s” is read in UTC, wherever one is', (text, expected) => {
	vi.stubEnv('TZ', 'Pacific/Auckland');
	expect(new Date().getTimezoneOffset()).not.toBe(0);
	expect(decodeParts({statements: `<saml:Conditions NotBefore="${text}"/>`}).notBefore).toEqual(expected);
	vi.unstubAllEnvs();
});

test('what STS takes has no warning', () => {
	expect(warnings(buildAssertion(), nine)).toEqual([]);
	expect(refusal(buildAssertion(), nine)).toBeUndefined();
});

test('an assertion is over from the instant on that it names, and not before', () => {
	expect(codes(buildAssertion(), at('09:04:59.999'))).toEqual([]);
	expect(warnings(buildAssertion(), at('09:05:00'))).toEqual([
		{code: 'expired', message: 'The time in which STS takes this assertion is over: sign in again.'},
	]);
});

test('an assertion is valid from the instant on that it names', () => {
	expect(codes(buildAssertion({notBefore: nine}))).toEqual([]);
	expect(warnings(buildAssertion({notBefore: at('09:00:01.500')}), nine)).toEqual([
		{
			code: 'not-yet-valid',
			message: 'This assertion is not valid for another 2 s: check the clock of this machine.',
		},
	]);
});

test('a session needs a name', () => {
	expect(warnings(buildAssertion({roleSessionName: undefined}), nine)).toEqual([
		{
			code: 'no-role-session-name',
			message: 'STS needs the attribute RoleSessionName: ask those who run the identity provider.',
		},
	]);
});

test.each(['ab', 'x'.repeat(64), 'Jane_Doe+1=a,b.c@example-corp'])('STS takes the session name %s', name => {
	expect(codes(buildAssertion({roleSessionName: name}))).toEqual([]);
});

test.each(['', 'a', 'x'.repeat(65), 'Jane Doe', 'jane\\x0a', 'jäne', 'EXAMPLE\\jane', 'a/b'])(
	'STS does not take the session name “%s”',
	name => {
		expect(warnings(buildAssertion({roleSessionName: name}), nine)).toEqual([
			{
				code: 'illegal-role-session-name',
				message: `STS takes no RoleSessionName like “${name}”: 2 to 64 letters, digits and _+=,.@-.`,
			},
		]);
	},
);

test('STS takes 100,000 characters and not one more', () => {
	expect(codes(buildAssertion({encoded: 'A'.repeat(100_000)}))).toEqual([]);
	expect(warnings(buildAssertion({encoded: 'A'.repeat(100_001)}), nine)).toEqual([
		{
			code: 'too-long',
			message:
				'This response has 100001 characters, STS takes 100000: ask for an assertion with fewer roles.',
		},
	]);
});

test('a malformed role is a warning each, and no reason to refuse the others', () => {
	const assertion = buildAssertion({malformedRoles: ['Admins', 'x'.repeat(300)]});
	expect(warnings(assertion, nine)).toEqual([
		{code: 'malformed-role', message: 'This is no role and provider of one account: Admins'},
		{code: 'malformed-role', message: `This is no role and provider of one account: ${'x'.repeat(200)}`},
	]);
	expect(refusal(assertion, nine)).toBeUndefined();
});

test('of several reasons to refuse, the first is what is said', () => {
	const assertion = buildAssertion({roleSessionName: undefined, malformedRoles: ['Admins']});
	expect(codes(assertion, at('10:00:00'))).toEqual(['expired', 'no-role-session-name', 'malformed-role']);
	expect(refusal(assertion, at('10:00:00'))?.code).toBe('expired');
});
