import {expect, test} from 'vitest';
import {describeAssertion} from '../../source/saml/describe-assertion.js';
import {defaultSessionName, roleLabel, roleNames} from '../../source/saml/role-names.js';
import {entraResponse} from './provider-responses.js';
import {buildAssertion, decodeXml, encode} from './saml-response.js';

test('an assertion is described by everything that it says', () => {
	const now = new Date('2026-05-04T09:00:48.118Z');
	expect(describeAssertion(decodeXml(entraResponse), now)).toEqual([
		['Subject', 'jane@example.com'],
		['Subject format', 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'],
		['Issuer', 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/'],
		['Issued', '2026-05-04 09:00:00Z, just now'],
		['Valid from', '2026-05-04 08:55:00Z, 5m ago'],
		['Valid until', '2026-05-04 10:00:00Z, in 59m12s'],
		['Redeem before', '2026-05-04 09:05:00Z, in 4m12s'],
		['Session name', 'jane@example.com'],
		['Session duration', '43200 s'],
		['Source identity', 'jane'],
		['Tag CostCenter', 'R&D 42'],
		['Transitive tags', 'CostCenter, Project'],
		['Audience', 'https://signin.aws.amazon.com/saml#1'],
		['Recipient', 'https://signin.aws.amazon.com/saml'],
		['Destination', 'https://signin.aws.amazon.com/saml'],
		['Size', `${encode(entraResponse).length} of 100000 characters`],
	]);
});

test('what an assertion does not say is left out', () => {
	const labels = describeAssertion(buildAssertion(), new Date()).map(([label]) => label);
	expect(labels).toEqual(['Issued', 'Valid from', 'Valid until', 'Redeem before', 'Session name', 'Size']);
});

const [admin] = buildAssertion().roles;
if (admin === undefined) {
	throw new Error('Jane has a role.');
}

const aliases = {'123456789012': 'acme-prod'};

test('a role goes by the alias of its account, else by the account id', () => {
	expect(roleLabel(admin, aliases)).toBe('acme-prod/Admin');
	expect(roleLabel(admin, {'000000000000': 'other'})).toBe('123456789012/Admin');
});

test('a role can be called by alias, account id and ARN', () => {
	expect(roleNames(admin, aliases)).toEqual([
		'acme-prod/Admin',
		'123456789012/Admin',
		'arn:aws:iam::123456789012:role/Admin',
	]);
});

test('a session is named for account and role, with hyphens for what some AWS SDK would not take', () => {
	expect(defaultSessionName(admin, aliases)).toBe('acme-prod-Admin');
	expect(defaultSessionName({...admin, roleName: 'OnCall,Tier=1+2@acme'}, {})).toBe(
		'123456789012-OnCall-Tier-1+2@acme',
	);
});
