import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import {headerLine} from '../../source/ui/header-line.js';
import {lineWidth} from '../../source/ui/line.js';
import {anAssertion, aSession, later, prodAdmin} from '../helpers/builders.js';
import {aState, signedIn} from '../program/states.js';
import {textOf} from './picture.js';

const drawn = (state: State): string => textOf(headerLine(state));

test('the header says who signed in where, how long that can be redeemed, and the region', () => {
	expect(drawn(signedIn())).toBe(
		' stsui   okta.example.com · jane@example.com · redeem within 5m00s    eu-west-1',
	);
});

test('where there is less room, the issuer goes first, then the user, then the region', () => {
	const at = (columns: number) => drawn(signedIn({columns, regionWishes: ['ap-southeast-1']}));
	expect(at(83)).toBe(' stsui   okta.example.com · jane@example.com · redeem within 5m00s  ap-southeast-1');
	expect(at(82)).toBe(' stsui   jane@example.com · redeem within 5m00s                    ap-southeast-1');
	expect(at(62)).toBe(' stsui   redeem within 5m00s                   ap-southeast-1');
	expect(at(45)).toBe(' stsui   redeem within 5m00s  ap-southeast-1');
	expect(at(44)).toBe(' stsui   redeem within 5m00s');
	expect(at(40)).toBe(' stsui   redeem within 5m00s');
});

test('without an assertion it says so', () => {
	expect(drawn(aState())).toBe(
		' stsui   no assertion loaded                                          eu-west-1',
	);
});

test.each([
	[60, 'redeem within 4m00s', 'valid'],
	[241, 'redeem within 59s', 'expiring'],
	[300, 'assertion expired', 'expired'],
	[9000, 'assertion expired', 'expired'],
])('%d seconds after the issue it says “%s”', (seconds, text, token) => {
	expect(headerLine(signedIn({now: later(seconds)}))).toContainEqual({text, token});
});

test('an assertion that does not say when it ends has no countdown', () => {
	const assertion = anAssertion({issueInstant: undefined, notOnOrAfter: undefined});
	expect(drawn(signedIn({assertion}))).toBe(
		' stsui   okta.example.com · jane@example.com                          eu-west-1',
	);
});

test('an issuer that is no address is shown as it is', () => {
	expect(drawn(signedIn({assertion: anAssertion({issuer: 'urn:acme:idp'})}))).toContain(
		'   urn:acme:idp · jane@example.com',
	);
});

test('what the assertion does not say is left out', () => {
	const assertion = anAssertion({issuer: undefined, nameId: undefined});
	expect(drawn(signedIn({assertion}))).toMatch(/^ stsui {3}redeem within 5m00s +eu-west-1$/);
});

test('the region is that of the session at hand', () => {
	const state = signedIn({sessions: [aSession(prodAdmin, {region: 'us-gov-west-1'})]});
	expect(drawn(state)).toMatch(/us-gov-west-1$/);
	expect(drawn({...state, now: later(3600)})).toMatch(/eu-west-1$/);
});

test('the header is as wide as the terminal, and always says how long the assertion can be redeemed', () => {
	const assertion = fc
		.record({issuer: fc.string({unit: 'grapheme'}), nameId: fc.string({unit: 'grapheme'})})
		.map(anAssertion);
	const region = fc.constantFrom('eu-west-1', 'ap-southeast-7', 'mx-central-1');
	fc.assert(
		fc.property(fc.integer({min: 40, max: 200}), assertion, region, (columns, who, wish) => {
			const line = headerLine(signedIn({columns, assertion: who, regionWishes: [wish]}));
			expect(lineWidth(line)).toBe(columns);
			expect(textOf(line)).toContain('redeem within 5m00s');
		}),
	);
});
