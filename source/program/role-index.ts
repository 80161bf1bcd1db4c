import fuzzysort, {type SnapshotKey} from 'fuzzysort';
import {type AccountAliases, accountLabel, roleLabel} from '../saml/role-names.js';
import {roleKey, type SamlRole} from '../saml/saml-role.js';

/** A role, and all that a list of it needs which does not change while one types. */
export type IndexedRole = {
	readonly key: string;
	readonly role: SamlRole;
	/** The alias of the account, else its id. */
	readonly account: string;
	/** What a filter is matched with: `account/name arn`. */
	readonly text: string;
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

/** How well a role must match to be found: 1 is the very same text, 0.5 is good. */
const worstScore = 0.35;

export const indexRoles = (roles: readonly SamlRole[], aliases: AccountAliases): RoleIndex => {
	const repeated = repeatedArns(roles);
	const indexed = roles.map(role => ({
		key: roleKey(role),
		role,
		account: accountLabel(role, aliases),
		text: `${roleLabel(role, aliases)} ${role.roleArn}`,
		isAmbiguous: repeated.has(role.roleArn),
	}));
	const snapshot = fuzzysort.snapshot(indexed, {key: 'text'});
	return {
		roles: indexed.toSorted((a, b) => compareText(a.text, b.text)),
		search: filter => found(snapshot, filter),
	};
};

/** The best match first; of those that match alike, by account and name. */
const found = (snapshot: SnapshotKey<IndexedRole>, filter: string): readonly RoleMatch[] =>
	fuzzysort
		.go(filter, snapshot, {limit: 0, threshold: worstScore})
		.toSorted((a, b) => b.score - a.score || compareText(a.obj.text, b.obj.text))
		.map(({obj, indexes}) => ({indexed: obj, matched: inName(indexes, obj)}));

/** Which letters of the role's name were matched, of all in the text. */
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

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
