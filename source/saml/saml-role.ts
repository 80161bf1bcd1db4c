import {partitions} from '../partitions.js';

/** A role that the identity provider lets its user assume, as one `Role` attribute value names it. */
export type SamlRole = {
	readonly roleArn: string;
	/** ARN of the SAML provider in the role's account that vouches for the user. */
	readonly principalArn: string;
	/** Twelve digits; a string, because it may begin with zeros. */
	readonly accountId: string;
	readonly roleName: string;
	/** Begins and ends with a slash; `/` alone for most roles. */
	readonly rolePath: string;
	readonly partition: string;
	readonly providerName: string;
};

const roleArnPattern =
	/^arn:(?<partition>aws[a-z-]*):iam::(?<accountId>\d{12}):role(?<path>\/(?:[\x21-\x7E]{1,510}\/)?)(?<name>[\w+=,.@-]{1,64})$/;
const providerArnPattern =
	/^arn:(?<partition>aws[a-z-]*):iam::(?<accountId>\d{12}):saml-provider\/(?<name>[\w.-]{1,128})$/;

/**
Read one value of the `Role` attribute: a role ARN and a SAML provider ARN, joined by a comma.

@returns `undefined` if it is not such a pair, of one account and partition: AWS would refuse it.
@see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
*/
export const parseRoleValue = (value: string): SamlRole | undefined => {
	// A comma is legal in a role name, so only one that begins the second ARN parts the two.
	const [first = '', second = '', third] = value.trim().split(/\s*,\s*(?=arn:)/);
	if (third !== undefined) {
		return undefined;
	}

	// Some providers put the SAML provider ARN first; AWS accepts both orders.
	return samlRole(first, second) ?? samlRole(second, first);
};

/** The role that these two ARNs name; `undefined` unless both are what they should be, in one account and partition. */
export const samlRole = (roleArn: string, principalArn: string): SamlRole | undefined => {
	const role = roleArnPattern.exec(roleArn)?.groups;
	const provider = providerArnPattern.exec(principalArn)?.groups;
	if (role === undefined || provider === undefined) {
		return undefined;
	}

	const isOneAccount = role.partition === provider.partition && role.accountId === provider.accountId;
	if (!isOneAccount || !partitions.some(({id}) => id === role.partition)) {
		return undefined;
	}

	return {
		roleArn,
		principalArn,
		accountId: role.accountId ?? '',
		roleName: role.name ?? '',
		rolePath: role.path ?? '/',
		partition: role.partition ?? '',
		providerName: provider.name ?? '',
	};
};

/** One role through one provider; the same role through two providers is two entries of the list. */
export const roleKey = ({roleArn, principalArn}: Pick<SamlRole, 'roleArn' | 'principalArn'>): string =>
	`${roleArn},${principalArn}`;
