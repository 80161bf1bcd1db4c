import {expect, test} from 'vitest';
import {indexRoles} from '../../source/program/role-index.js';
import {listRoles, type RoleList} from '../../source/program/role-list.js';
import type {SamlRole} from '../../source/saml/saml-role.js';
import {defaultSettings, type Settings} from '../../source/settings.js';
import {aRole, prod, prodAdmin, prodReadOnly, staging, stagingDeveloper} from '../helpers/builders.js';

const list = (roles: readonly SamlRole[], filter = '', changes: Partial<Settings> = {}): RoleList => {
	const settings = {...defaultSettings, ...changes};
	return listRoles(indexRoles(roles, settings.aliases), filter, settings);
};

/** The rows as a picture: an account at the margin, its roles below it; what the filter matched in brackets. */
const drawn = ({rows}: RoleList): string =>
	`\n${rows
		.map(row =>
			row.kind === 'account'
				? row.label
				: `  ${row.isFavourite ? '★ ' : ''}${marked(row.role.roleName, row.matched)}${row.isAmbiguous ? ` via ${row.role.providerName}` : ''}`,
		)
		.join('\n')}\n`;

const marked = (name: string, matched: ReadonlySet<number>): string =>
	[...name]
		.map((letter, index) => (matched.has(index) ? `[${letter}]` : letter))
		.join('')
		.replaceAll('][', '');

test('roles are grouped by account, in the order of their names', () => {
	expect(drawn(list([stagingDeveloper, prodReadOnly, prodAdmin]))).toBe(`
123456789012
  Admin
  ReadOnly
210987654321
  Developer
`);
});

test('an account has the name that its user gave it, and its place follows from that', () => {
	const aliases = {[prod]: 'prod', [staging]: 'dev'};
	expect(drawn(list([prodAdmin, stagingDeveloper], '', {aliases}))).toBe(`
dev
  Developer
prod
  Admin
`);
});

test('favourites come first in the order in which they were marked, then the last assumed, and take their account along', () => {
	const favourites = [stagingDeveloper.roleArn];
	const recents = [prodReadOnly.roleArn, stagingDeveloper.roleArn];
	const other = aRole(staging, 'Admin');
	expect(drawn(list([prodAdmin, prodReadOnly, other, stagingDeveloper], '', {favourites, recents}))).toBe(`
210987654321
  ★ Developer
  Admin
123456789012
  ReadOnly
  Admin
`);
});

test('a favourite that the assertion does not name changes nothing', () => {
	const favourites = ['arn:aws:iam::999999999999:role/Gone'];
	expect(drawn(list([prodReadOnly, prodAdmin], '', {favourites}))).toBe(
		drawn(list([prodAdmin, prodReadOnly])),
	);
});

test('the same role through two providers is told apart', () => {
	const backup = aRole(prod, 'Admin', 'Backup');
	expect(drawn(list([prodAdmin, prodReadOnly, backup]))).toBe(`
123456789012
  Admin via Okta
  Admin via Backup
  ReadOnly
`);
});

test('the same account number in two partitions is two accounts', () => {
	const china = aRole(prod, 'Admin', 'Okta', 'aws-cn');
	expect(list([prodAdmin, china]).rows).toMatchObject([
		{kind: 'account', accountId: prod, partition: 'aws-cn'},
		{role: china},
		{kind: 'account', accountId: prod, partition: 'aws'},
		{role: prodAdmin},
	]);
});

test('the roles are the same rows in the same order, without the accounts', () => {
	const {rows, roles} = list([stagingDeveloper, prodReadOnly, prodAdmin]);
	expect(roles).toEqual(rows.filter(({kind}) => kind === 'role'));
});

test('no roles are no rows', () => {
	expect(list([])).toEqual({rows: [], roles: []});
});

test.each([
	['dev', '\n210987654321\n  [Dev]eloper\n'],
	['DEV', '\n210987654321\n  [Dev]eloper\n'],
	['2109', '\n210987654321\n  Developer\n'],
	['arn:aws:iam::210987654321:role/Developer', '\n210987654321\n  Developer\n'],
	['nothing like it', '\n\n'],
])('the filter “%s” finds, and marks what it matched', (filter, picture) => {
	expect(drawn(list([prodAdmin, prodReadOnly, stagingDeveloper], filter))).toBe(picture);
});

test('an alias is found too, and only letters of the name are marked', () => {
	const aliases = {[prod]: 'acme-prod'};
	expect(drawn(list([prodAdmin, stagingDeveloper], 'acme adm', {aliases}))).toBe(`
acme-prod
  [Adm]in
`);
});

test('the best match comes first, favourite or not', () => {
	const roles = [aRole(prod, 'AdminReadOnly'), aRole(staging, 'Admin')];
	const favourites = [aRole(prod, 'AdminReadOnly').roleArn];
	expect(list(roles, 'admin', {favourites}).roles.map(({role}) => role.roleName)[0]).toBe('Admin');
});

test('among ten thousand roles the one that is meant is found', () => {
	const roles = Array.from({length: 10_000}, (_, index) =>
		aRole(String(100_000_000_000 + Math.floor(index / 5)), `Team${index}`),
	);
	const all = list(roles);
	expect(all.roles).toHaveLength(10_000);
	expect(all.rows).toHaveLength(12_000);
	expect(new Set(all.roles.map(({key}) => key)).size).toBe(10_000);
	expect(list(roles, 'Team7654').roles[0]?.role.roleName).toBe('Team7654');
	expect(list(roles, 'team9999').roles.map(({role}) => role.roleName)).toEqual(['Team9999']);
	const ofAccount = list(roles, '100000000042').roles.slice(0, 5);
	expect(ofAccount.map(({role}) => role.roleName)).toEqual([
		'Team210',
		'Team211',
		'Team212',
		'Team213',
		'Team214',
	]);
});
