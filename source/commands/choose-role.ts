import {StsuiError} from '../errors.js';
import {listOf, matchesOf, matchOne} from '../match.js';
import {type AccountAliases, roleNames} from '../saml/role-names.js';
import type {SamlRole} from '../saml/saml-role.js';
import {visible} from '../visible.js';

/**
The one role that the user means, and the provider to assume it through.

@param query - What the user calls it; may be left out where there is only one.
@param provider - ARN of a SAML provider, where a role is listed with several.
@throws {StsuiError} Of kind `usage` if none or several match; those that match are named.
*/
export const chooseRole = (
	roles: readonly SamlRole[],
	query: string | undefined,
	provider: string | undefined,
	aliases: AccountAliases,
): SamlRole => {
	const offered = roles.filter(({principalArn}) => provider === undefined || principalArn === provider);
	if (offered.length === 0) {
		throw wrongUsage(
			`No role of this assertion is listed with ${visible(provider ?? '')}.`,
			`It has ${providersOf(roles).join(', ')}.`,
		);
	}

	const namesOf = (role: SamlRole): readonly string[] => roleNames(role, aliases);
	const meant = query === undefined ? offered : matchesOf(offered, query, namesOf);
	const [role, ...others] = meant;
	if (role !== undefined && others.length === 0) {
		return role;
	}

	if (role !== undefined && others.every(({roleArn}) => roleArn === role.roleArn)) {
		throw wrongUsage(
			`${namesOf(role)[0]} is listed with ${meant.length} SAML providers.`,
			`Say which: --provider ${providersOf(meant).join(' or --provider ')}.`,
		);
	}

	if (query === undefined) {
		throw wrongUsage('It is not said which role to assume.', `There ${listOf(offered, namesOf)}.`);
	}

	return matchOne(offered, query, 'role', namesOf);
};

const providersOf = (roles: readonly SamlRole[]): readonly string[] => [
	...new Set(roles.map(({principalArn}) => principalArn)),
];

const wrongUsage = (message: string, hint: string): StsuiError =>
	new StsuiError(message, {kind: 'usage', hint});
