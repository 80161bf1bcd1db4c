import {expect, test} from 'vitest';
import {listOf, matchesOf, matchOne} from '../source/match.js';
import {failureOf} from './sessions/place.js';

type Role = {readonly label: string; readonly arn: string};

const role = (account: string, name: string): Role => ({
	label: `${account}/${name}`,
	arn: `arn:aws:iam::123456789012:role/${name}`,
});

const namesOf = ({label, arn}: Role) => [label, arn];

const admin = role('acme-prod', 'Admin');
const adminHelper = role('acme-prod', 'AdminHelper');
const readOnly = role('acme-dev', 'ReadOnly');
const roles = [admin, adminHelper, readOnly];

const match = (query: string, items: readonly Role[] = roles) => matchOne(items, query, 'role', namesOf);

test.each([
	['its usual name', 'acme-prod/Admin', admin],
	['its ARN', 'arn:aws:iam::123456789012:role/Admin', admin],
	['other capitals', 'ACME-PROD/ADMIN', admin],
	['a part that no other has', 'only', readOnly],
	['a part of the name with the account', 'prod/adminh', adminHelper],
])('a role is found by %s', (_, query, expected) => {
	expect(match(query)).toBe(expected);
});

test('a whole name wins over being a part of another', () => {
	expect(matchesOf(roles, 'acme-prod/Admin', namesOf)).toEqual([admin]);
	expect(matchesOf(roles, 'acme-prod/Admi', namesOf)).toEqual([admin, adminHelper]);
});

test('several matches are wrong usage, and named', () => {
	expect(failureOf(() => match('admin'))).toMatchObject({
		message: '“admin” matches 2 roles.',
		hint: 'Say which: there are acme-prod/Admin, acme-prod/AdminHelper.',
		kind: 'usage',
	});
});

test('no match is wrong usage, and what there is is named', () => {
	expect(failureOf(() => match('nobody'))).toMatchObject({
		message: 'No role matches “nobody”.',
		hint: 'There are acme-prod/Admin, acme-prod/AdminHelper, acme-dev/ReadOnly.',
		kind: 'usage',
	});
	expect(failureOf(() => match('nobody', [admin]))).toMatchObject({hint: 'There is acme-prod/Admin.'});
	expect(failureOf(() => match('nobody', []))).toMatchObject({hint: 'There is no role yet.', kind: 'usage'});
});

test('a long list is cut', () => {
	const many = Array.from({length: 15}, (_, index) => role('acme', `R${index}`));
	expect(listOf(many.slice(0, 12), namesOf)).toMatch(/^are acme\/R0, .*, acme\/R11$/);
	expect(listOf(many, namesOf)).toMatch(/^are acme\/R0, .*, acme\/R11 and 3 more$/);
});

test('what was asked for is safe to show', () => {
	expect(failureOf(() => match('a\u001B[31m'))).toMatchObject({message: 'No role matches “a\\x1b[31m”.'});
});
