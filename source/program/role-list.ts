import type {Settings} from '../settings.js';
import type {IndexedRole, RoleIndex, RoleMatch} from './role-index.js';

export type AccountRow = {
	readonly kind: 'account';
	readonly accountId: string;
	/** The alias, else the id. */
	readonly label: string;
	readonly partition: string;
};

export type RoleRow = IndexedRole & {
	readonly kind: 'role';
	readonly isFavourite: boolean;
	/** Positions in the role's name that the filter matched. */
	readonly matched: ReadonlySet<number>;
};

/** The rows of the role panel, and the roles among them in the same order. */
export type RoleList = {
	readonly rows: ReadonlyArray<AccountRow | RoleRow>;
	readonly roles: readonly RoleRow[];
};

export const emptyRoleList: RoleList = {rows: [], roles: []};

const nothing: ReadonlySet<number> = new Set();

/**
Group roles by account, the likeliest first: while filtering by how well they match, else favourites, then what was
assumed lately, then by name. An account stands where its first role does.
*/
export const listRoles = (index: RoleIndex, filter: string, settings: Settings): RoleList => {
	const matches =
		filter.trim() === ''
			? likedFirst(index.roles, settings).map(indexed => ({indexed, matched: nothing}))
			: index.search(filter);
	const favourites = new Set(settings.favourites);
	const rows: Array<AccountRow | RoleRow> = [];
	const roles: RoleRow[] = [];
	for (const members of byAccount(matches)) {
		const [first] = members;
		rows.push(accountRow(first.indexed));
		for (const {indexed, matched} of members) {
			const row: RoleRow = {
				...indexed,
				kind: 'role',
				matched,
				isFavourite: favourites.has(indexed.role.roleArn),
			};
			rows.push(row);
			roles.push(row);
		}
	}

	return {rows, roles};
};

const byAccount = (matches: readonly RoleMatch[]): Iterable<readonly [RoleMatch, ...RoleMatch[]]> => {
	const accounts = new Map<string, [RoleMatch, ...RoleMatch[]]>();
	for (const match of matches) {
		const {partition, accountId} = match.indexed.role;
		const members = accounts.get(`${partition}:${accountId}`);
		if (members === undefined) {
			accounts.set(`${partition}:${accountId}`, [match]);
		} else {
			members.push(match);
		}
	}

	return accounts.values();
};

const likedFirst = (
	roles: readonly IndexedRole[],
	{favourites, recents}: Settings,
): readonly IndexedRole[] => {
	const rank = new Map(
		[...favourites, ...recents].map((roleArn, place) => [roleArn, place] as const).toReversed(),
	);
	const liked = roles.filter(({role}) => rank.has(role.roleArn));
	const place = ({role}: IndexedRole): number => rank.get(role.roleArn) ?? 0;
	return [
		...liked.toSorted((a, b) => place(a) - place(b)),
		...roles.filter(({role}) => !rank.has(role.roleArn)),
	];
};

const accountRow = ({account, role: {accountId, partition}}: IndexedRole): AccountRow => ({
	kind: 'account',
	accountId,
	partition,
	label: account,
});
