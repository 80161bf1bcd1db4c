import type {SamlRole} from './saml-role.js';

/** Account ids and what the user calls these accounts. */
export type AccountAliases = Readonly<Record<string, string>>;

/** The account as the user knows it: by its alias, else by its id. */
export const accountLabel = ({accountId}: Pick<SamlRole, 'accountId'>, aliases: AccountAliases): string =>
	aliases[accountId] ?? accountId;

/** `acme-prod/Admin`: a role in one short line. */
export const roleLabel = (role: Pick<SamlRole, 'accountId' | 'roleName'>, aliases: AccountAliases): string =>
	`${accountLabel(role, aliases)}/${role.roleName}`;

/** Everything that a user may call a role; the usual name first. */
export const roleNames = (role: SamlRole, aliases: AccountAliases): readonly string[] => [
	roleLabel(role, aliases),
	`${role.accountId}/${role.roleName}`,
	role.roleArn,
];

/**
What a session of this role is called, and the profile that is written from it: `acme-prod-Admin`.

Characters that not every AWS SDK takes in the name of a profile become hyphens.
*/
export const defaultSessionName = (
	role: Pick<SamlRole, 'accountId' | 'roleName'>,
	aliases: AccountAliases,
): string => `${accountLabel(role, aliases)}-${role.roleName}`.replace(/[^\w.@+-]+/g, '-');
