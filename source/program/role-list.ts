import fuzzysort from 'fuzzysort';
import {type AccountAliases, accountLabel, roleLabel} from '../saml/role-names.js';
import {roleKey, type SamlRole} from '../saml/saml-role.js';
import type {Settings} from '../settings.js';

export type AccountRow = {
	readonly kind: 'account';
	readonly accountId: string;
	/** The alias, else the id. */
	readonly label: string;
	readonly partition: string;
};

export type RoleRow = {
	readonly kind: 'role';
	readonly key: string;
	readonly role: SamlRole;
	readonly isFavourite: boolean;
	/** The same role is listed through another provider too. */
	readonly isAmbiguous: boolean;
	/** Positions in the role's name that the filter matched. */
	readonly matched: ReadonlySet<number>;
};

/** The rows of the role panel, and the roles among them in the same order. */
export type RoleList = {
	readonly rows: ReadonlyArray<AccountRow | RoleRow>;
	readonly roles: readonly RoleRow[];
};

export const emptyRoleList: RoleList = {rows: [], roles: []};

type Found = {readonly role: SamlRole; readonly rank: number; readonly matched: ReadonlySet<number>};

/** How well a role must match to be listed: 1 is the very same text, 0.5 is good. */
const worstScore = 0.35;

/**
Group roles by account, the likeliest first: while filtering by how well they match, else favourites, then what was
assumed lately, then by name.
*/
export const listRoles = (roles: readonly SamlRole[], filter: string, settings: Settings): RoleList => {
	const found =
		filter.trim() === '' ? unfiltered(roles, settings) : filtered(roles, filter, settings.aliases);
	const favourites = new Set(settings.favourites);
	const repeated = repeatedArns(roles);
	const accounts = Map.groupBy(found, ({role}) => `${role.partition}:${role.accountId}`);
	const rows = [...accounts.values()].flatMap(members => [
		accountRow(members, settings.aliases),
		...members.map(({role, matched}) => ({
			kind: 'role' as const,
			key: roleKey(role),
			role,
			isFavourite: favourites.has(role.roleArn),
			isAmbiguous: repeated.has(role.roleArn),
			matched,
		})),
	]);
	return {rows, roles: rows.filter(row => row.kind === 'role')};
};

const nothing: ReadonlySet<number> = new Set();

/** In the order of their rank; an account stands where its first role does. */
const unfiltered = (
	roles: readonly SamlRole[],
	{favourites, recents, aliases}: Settings,
): readonly Found[] => {
	const liked = [...favourites, ...recents];
	const likings = new Map(liked.map((roleArn, index) => [roleArn, index] as const).toReversed());
	const labelled = roles.map(role => ({
		role,
		rank: likings.get(role.roleArn) ?? Number.POSITIVE_INFINITY,
		matched: nothing,
		label: roleLabel(role, aliases),
	}));
	return labelled.sort((a, b) => (a.rank === b.rank ? compareText(a.label, b.label) : a.rank - b.rank));
};

const filtered = (roles: readonly SamlRole[], filter: string, aliases: AccountAliases): readonly Found[] => {
	const candidates = roles.map(role => ({role, text: `${roleLabel(role, aliases)} ${role.roleArn}`}));
	return fuzzysort
		.go(filter, candidates, {key: 'text', limit: 0, threshold: worstScore})
		.map(({obj: {role}, score, indexes}) => ({role, rank: -score, matched: inName(indexes, role, aliases)}));
};

/** Which letters of the role's name were matched, of all in “account/name arn”. */
const inName = (indexes: readonly number[], role: SamlRole, aliases: AccountAliases): ReadonlySet<number> => {
	const start = accountLabel(role, aliases).length + 1;
	const positions = indexes.map(index => index - start);
	return new Set(positions.filter(position => position >= 0 && position < role.roleName.length));
};

const accountRow = (members: readonly Found[], aliases: AccountAliases): AccountRow => {
	const [first] = members;
	if (first === undefined) {
		throw new Error('a group without members');
	}

	const {accountId, partition} = first.role;
	return {kind: 'account', accountId, partition, label: accountLabel(first.role, aliases)};
};

const repeatedArns = (roles: readonly SamlRole[]): ReadonlySet<string> => {
	const seen = new Set<string>();
	return new Set(
		roles.filter(({roleArn}) => seen.size === seen.add(roleArn).size).map(({roleArn}) => roleArn),
	);
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
