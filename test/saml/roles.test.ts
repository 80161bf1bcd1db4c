import {expect, test} from 'vitest';
import {adminArn, attribute, decodeParts, jane, providerArn} from './saml-response.js';

/** The assertion whose `Role` attribute has these values, as XML. */
const withRoles = (...values: readonly string[]) =>
	decodeParts({attributes: [attribute('Role', ...values), jane]});

const arnsIn = (...values: readonly string[]) =>
	withRoles(...values).roles.map(({roleArn, principalArn}) => [roleArn, principalArn]);

test.each([
	['role first', `${adminArn},${providerArn}`],
	['provider first', `${providerArn},${adminArn}`],
	['white space around both', `\n\t ${adminArn} ,\n\t ${providerArn} \n`],
	['CDATA', `<![CDATA[${adminArn},${providerArn}]]>`],
	['CDATA in the middle', `${adminArn}<![CDATA[,]]>${providerArn}`],
	['entities', `${adminArn.replace(':', '&#58;')}&#x2c;${providerArn}`],
])('a role is read with %s', (_, value) => {
	expect(arnsIn(value)).toEqual([[adminArn, providerArn]]);
});

test('a comma in the name of a role belongs to the name', () => {
	const {roles} = withRoles(
		`arn:aws:iam::222233334444:role/OnCall,Tier=1+2@acme,arn:aws:iam::222233334444:saml-provider/x`,
	);
	expect(roles).toEqual([
		{
			roleArn: 'arn:aws:iam::222233334444:role/OnCall,Tier=1+2@acme',
			principalArn: 'arn:aws:iam::222233334444:saml-provider/x',
			accountId: '222233334444',
			roleName: 'OnCall,Tier=1+2@acme',
			rolePath: '/',
			partition: 'aws',
			providerName: 'x',
		},
	]);
});

test('a path is part of the ARN and not of the name', () => {
	const [role] = withRoles(`arn:aws:iam::123456789012:role/a/b.c/d/Admin,${providerArn}`).roles;
	expect(role).toMatchObject({
		roleArn: 'arn:aws:iam::123456789012:role/a/b.c/d/Admin',
		roleName: 'Admin',
		rolePath: '/a/b.c/d/',
	});
});

test('an account id keeps its leading zeros', () => {
	const [role] = withRoles(
		'arn:aws:iam::000000000042:role/A,arn:aws:iam::000000000042:saml-provider/x',
	).roles;
	expect(role?.accountId).toBe('000000000042');
});

test.each(['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'])(
	'roles of the partition %s are read',
	partition => {
		const arn = `arn:${partition}:iam::123456789012`;
		expect(withRoles(`${arn}:role/Admin,${arn}:saml-provider/x`).roles[0]?.partition).toBe(partition);
	},
);

test('roles of several partitions stand side by side, in the order of the assertion', () => {
	const china = 'arn:aws-cn:iam::123456789012';
	expect(arnsIn(`${china}:role/Admin,${china}:saml-provider/Okta`, `${adminArn},${providerArn}`)).toEqual([
		[`${china}:role/Admin`, `${china}:saml-provider/Okta`],
		[adminArn, providerArn],
	]);
});

test('the same role through two providers is there twice, the same role through one only once', () => {
	const older = 'arn:aws:iam::123456789012:saml-provider/Older';
	expect(
		arnsIn(
			`${adminArn},${providerArn}`,
			`${adminArn},${older}`,
			`${providerArn},${adminArn}`,
			`${adminArn},${providerArn}`,
		),
	).toEqual([
		[adminArn, providerArn],
		[adminArn, older],
	]);
});

test('names that differ in capitals are two roles, as AWS compares them', () => {
	expect(arnsIn(`${adminArn},${providerArn}`, `${adminArn.toLowerCase()},${providerArn}`)).toHaveLength(2);
});

test('several Role attributes count as one', () => {
	const {roles} = decodeParts({
		attributes: [
			attribute('Role', `${adminArn},${providerArn}`),
			jane,
			attribute('Role', `arn:aws:iam::123456789012:role/Support,${providerArn}`),
		],
	});
	expect(roles.map(({roleName}) => roleName)).toEqual(['Admin', 'Support']);
});

test.each([
	['no provider', adminArn],
	['two roles', `${adminArn},${adminArn}`],
	['two providers', `${providerArn},${providerArn}`],
	['three ARNs', `${adminArn},${providerArn},${providerArn}`],
	['two accounts', `${adminArn},arn:aws:iam::210987654321:saml-provider/Okta`],
	['two partitions', `${adminArn},arn:aws-cn:iam::123456789012:saml-provider/Okta`],
	[
		'a partition that does not exist',
		'arn:aws-moon:iam::123456789012:role/A,arn:aws-moon:iam::123456789012:saml-provider/B',
	],
	[
		'an account id of eleven digits',
		'arn:aws:iam::12345678901:role/A,arn:aws:iam::12345678901:saml-provider/B',
	],
	['digits of another script', `arn:aws:iam::12345678901٢:role/A,${providerArn}`],
	['a letter that looks like another', `arn:аws:iam::123456789012:role/Admin,${providerArn}`],
	['a name of 65 characters', `arn:aws:iam::123456789012:role/${'x'.repeat(65)},${providerArn}`],
	['a blank in the name', `arn:aws:iam::123456789012:role/Ad min,${providerArn}`],
	['an empty name', `arn:aws:iam::123456789012:role/,${providerArn}`],
	['an OIDC provider', `${adminArn},arn:aws:iam::123456789012:oidc-provider/Okta`],
	['a semicolon between', `${adminArn};${providerArn}`],
	['nothing', ''],
])('a value with %s is no role, and is kept to be named', (_, value) => {
	const {roles, malformedRoles} = withRoles(value, `\n${adminArn},${providerArn}\n`);
	expect(roles).toHaveLength(1);
	expect(malformedRoles).toEqual([value]);
});
