import fuzzysort, {type SnapshotKeys} from 'fuzzysort';
import {type AccountAliases, accountLabel, roleLabel} from '../saml/role-names.js';
import {roleKey, type SamlRole} from '../saml/saml-role.js';

/** A role, and all that a list of it needs which does not change while one types. */
export type IndexedRole = {
	readonly key: string;
	readonly role: SamlRole;
	/** The alias of the account, else its id. */
	readonly account: string;
	/** `account/name`; a filter is matched with this and with the ARN. */
	readonly label: string;
	/** The same role is offered through another provider too. */
	readonly isAmbiguous: boolean;
};

/** The roles of an assertion, made ready once so that every letter of a filter costs little. */
export type RoleIndex = {
	/** By account and name. */
	readonly roles: readonly IndexedRole[];
	readonly search: (filter: string) => readonly RoleMatch[];
};

export type RoleMatch = {
	readonly indexed: IndexedRole;
	/** Positions in the role's name. */
	readonly matched: ReadonlySet<number>;
};

export const indexRoles = (roles: readonly SamlRole[], aliases: AccountAliases): RoleIndex => {
	const repeated = repeatedArns(roles);
	const indexed = roles.map(role => ({
		key: roleKey(role),
		role,
		account: accountLabel(role, aliases),
		label: roleLabel(role, aliases),
		isAmbiguous: repeated.has(role.roleArn),
	}));
	const snapshot = fuzzysort.snapshot(indexed, {keys: ['label', ({role}) => role.roleArn]});
	return {
		roles: indexed.toSorted(byLabel),
		search: filter => found(snapshot, filter),
	};
};

/** The best match first; of those that match alike, by account and name. */
const found = (snapshot: SnapshotKeys<IndexedRole>, filter: string): readonly RoleMatch[] =>
	fuzzysort
		// Scattered letters score low, and still tell a role in these short texts.
		.go(filter, snapshot, {limit: 0, threshold: 0})
		.toSorted((a, b) => b.score - a.score || byLabel(a.obj, b.obj))
		.map(result => ({indexed: result.obj, matched: inName(result[0]?.indexes ?? [], result.obj)}));

/** Which letters of the role's name were matched, of all in the label. */
const inName = (indexes: readonly number[], {account, role}: IndexedRole): ReadonlySet<number> => {
	const start = account.length + 1;
	const positions = indexes.map(index => index - start);
	return new Set(positions.filter(position => position >= 0 && position < role.roleName.length));
};

const repeatedArns = (roles: readonly SamlRole[]): ReadonlySet<string> => {
	const seen = new Set<string>();
	return new Set(
		roles.filter(({roleArn}) => seen.size === seen.add(roleArn).size).map(({roleArn}) => roleArn),
	);
};

const byLabel = (a: IndexedRole, b: IndexedRole): number =>
	compareText(a.label, b.label) || compareText(a.role.roleArn, b.role.roleArn);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
