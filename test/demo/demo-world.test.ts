import {expect, test} from 'vitest';
import {demoAliases, demoRoles} from '../../source/demo/demo-world.js';
import {parseRoleValue, roleKey} from '../../source/saml/saml-role.js';

const distinct = <T>(values: readonly T[]): number => new Set(values).size;

test('the made-up company has 40 roles in 8 accounts, two SAML providers and two partitions', () => {
	const roles = demoRoles();
	expect(distinct(roles.map(role => role.roleArn))).toBe(40);
	expect(distinct(roles.map(role => role.accountId))).toBe(8);
	expect(distinct(roles.map(role => role.providerName))).toBe(2);
	expect(new Set(roles.map(role => role.partition))).toEqual(new Set(['aws', 'aws-us-gov']));
});

test('no role is offered twice through one provider, two are offered through both', () => {
	const roles = demoRoles();
	expect(roles).toHaveLength(42);
	expect(distinct(roles.map(roleKey))).toBe(42);
});

test('every role and provider is one that AWS would take', () => {
	for (const {behaviour, maxSessionDuration, ...role} of demoRoles()) {
		expect(parseRoleValue(`${role.roleArn},${role.principalArn}`)).toEqual(role);
	}
});

test('every account has an alias, and one id begins with zeros', () => {
	const aliases = demoAliases();
	expect(new Set(Object.keys(aliases))).toEqual(new Set(demoRoles().map(role => role.accountId)));
	expect(aliases['000123456789']).toBe('acme-security');
});

test('there is a role for each thing that can happen', () => {
	const roles = demoRoles();
	expect(roles.filter(role => role.behaviour === 'denies')).toHaveLength(1);
	expect(roles.filter(role => role.behaviour === 'grants-slowly')).toHaveLength(1);
	expect(new Set(roles.map(role => role.maxSessionDuration))).toEqual(new Set([3600, 14_400, 43_200]));
	expect(roles.some(role => role.rolePath !== '/')).toBe(true);
	expect(roles.some(role => role.roleName.includes(','))).toBe(true);
});
