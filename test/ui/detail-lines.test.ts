import {expect, test} from 'vitest';
import type {State} from '../../source/program/state.js';
import {defaultSettings} from '../../source/settings.js';
import {localTime} from '../../source/time-left.js';
import {detailLines} from '../../source/ui/detail-lines.js';
import {aSession, later, prod, prodAdmin} from '../helpers/builders.js';
import {aState, signedIn} from '../program/states.js';
import {picture} from './picture.js';

const drawn = (state: State, width = 76): string => picture(detailLines(state, width));

const session = aSession(prodAdmin, {name: 'work', profile: 'acme'});

test('of a role one sees where it is and who vouches for it', () => {
	const settings = {...defaultSettings, aliases: {[prod]: '1-acme'}};
	expect(drawn(signedIn({settings}))).toBe(`
Role       arn:aws:iam::123456789012:role/Admin
Provider   arn:aws:iam::123456789012:saml-provider/Okta
Account    123456789012  1-acme
`);
});

test('of a role with a session one sees what STS said as well', () => {
	expect(drawn(signedIn({sessions: [session], now: later(180)}))).toBe(`
Role       arn:aws:iam::123456789012:role/Admin
Provider   arn:aws:iam::123456789012:saml-provider/Okta
Account    123456789012
Session    work
Identity   arn:aws:sts::123456789012:assumed-role/Admin/jane@example.com
Key        ASIA…MPLE
Expires    ${localTime(later(3600))}
Obtained   3m ago
Region     us-east-1
Profile    acme
Subject    jane@example.com (persistent)
Role id    AROACKCEVSQ6C2EXAMPLE:jane@example.com
`);
});

test('of a session one sees everything that STS said', () => {
	const facts = {
		...session.facts,
		issuer: 'https://okta.example.com/saml',
		audience: 'https://signin.aws.amazon.com/saml',
		nameQualifier: 'tHmOQmKzL5qXqXvWmZ9h',
		sourceIdentity: 'jane',
		packedPolicySize: 6,
	};
	const over = {...session, facts};
	expect(drawn(aState({panel: 'sessions', sessions: [over], now: later(4000)}))).toBe(`
Role       arn:aws:iam::123456789012:role/Admin
Provider   arn:aws:iam::123456789012:saml-provider/Okta
Session    work
Identity   arn:aws:sts::123456789012:assumed-role/Admin/jane@example.com
Key        ASIA…MPLE
Expired    ${localTime(later(3600))}
Obtained   1h ago
Region     us-east-1
Profile    acme
Subject    jane@example.com (persistent)
Issuer     https://okta.example.com/saml
Audience   https://signin.aws.amazon.com/saml
Source id  jane
Role id    AROACKCEVSQ6C2EXAMPLE:jane@example.com
Qualifier  tHmOQmKzL5qXqXvWmZ9h
Policy     6 % of what fits
`);
});

test('a long ARN keeps its beginning and its end', () => {
	expect(drawn(signedIn(), 43)).toBe(`
Role       arn:aws:iam…456789012:role/Admin
Provider   arn:aws:iam…2:saml-provider/Okta
Account    123456789012
`);
});

test('where nothing is selected there is nothing to tell', () => {
	expect(detailLines(aState(), 40)).toEqual([]);
	expect(detailLines(signedIn({panel: 'sessions'}), 40)).toEqual([]);
});
