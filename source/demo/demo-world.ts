import type {SamlRole} from '../saml/saml-role.js';

/**
What the demo's STS does when it is asked for a role.

- `grants`: gives credentials
- `grants-slowly`: the same, after some seconds
- `denies`: refuses, as a trust policy would
*/
export type DemoBehaviour = 'grants' | 'grants-slowly' | 'denies';

/** A role as an identity provider offers it, and what the demo's STS makes of it. */
export type DemoRole = SamlRole & {
	readonly behaviour: DemoBehaviour;
	/** Seconds; what IAM calls MaxSessionDuration. */
	readonly maxSessionDuration: number;
};

type RoleRow = {
	readonly name: string;
	readonly path?: string;
	/** One provider for most; each of them makes an entry in the assertion. */
	readonly providers?: readonly string[];
	readonly behaviour?: DemoBehaviour;
	readonly maxSessionDuration?: number;
};

type AccountRow = {
	readonly accountId: string;
	readonly alias: string;
	readonly partition: 'aws' | 'aws-us-gov';
	readonly roles: readonly RoleRow[];
};

const provider = 'acme-sso';
const olderProvider = 'acme-sso-legacy';
const hour = 60 * 60;

const accounts: readonly AccountRow[] = [
	{
		accountId: '123456789012',
		alias: 'acme-prod',
		partition: 'aws',
		roles: [
			{name: 'Admin'},
			{name: 'ReadOnly'},
			{name: 'Developer'},
			{name: 'BillingViewer'},
			{name: 'Support'},
			{name: 'BreakGlass', behaviour: 'denies'},
		],
	},
	{
		accountId: '210987654321',
		alias: 'acme-staging',
		partition: 'aws',
		roles: [
			{name: 'Admin', providers: [provider, olderProvider]},
			{name: 'Developer', providers: [provider, olderProvider]},
			{name: 'ReadOnly'},
			{name: 'Deployer'},
			{name: 'LoadTester'},
		],
	},
	{
		accountId: '111122223333',
		alias: 'acme-dev',
		partition: 'aws',
		roles: [
			{name: 'Admin'},
			{name: 'Developer', maxSessionDuration: 12 * hour},
			{name: 'ReadOnly'},
			{name: 'Deployer'},
			{name: 'Sandbox'},
		],
	},
	{
		accountId: '444455556666',
		alias: 'acme-data',
		partition: 'aws',
		roles: [
			{name: 'Admin'},
			{name: 'Analyst'},
			{name: 'ReadOnly'},
			{name: 'PipelineOperator', path: '/engineering/data/'},
			{name: 'Warehouse', behaviour: 'grants-slowly'},
		],
	},
	{
		accountId: '000123456789',
		alias: 'acme-security',
		partition: 'aws',
		roles: [
			{name: 'Auditor', maxSessionDuration: hour},
			{name: 'IncidentResponder'},
			{name: 'KeyCustodian'},
			{name: 'LogReader'},
			{name: 'ReadOnly'},
		],
	},
	{
		accountId: '777788889999',
		alias: 'acme-billing',
		partition: 'aws',
		roles: [{name: 'BillingAdmin'}, {name: 'BillingViewer'}, {name: 'CostAnalyst'}, {name: 'ReadOnly'}],
	},
	{
		accountId: '222233334444',
		alias: 'acme-network',
		partition: 'aws',
		roles: [
			{name: 'Admin'},
			{name: 'DnsEditor'},
			{name: 'ReadOnly'},
			{name: 'VpnOperator'},
			// IAM allows all of this in a name; it breaks those who split a Role value at every comma.
			{name: 'OnCall,Tier=1+2@acme'},
		],
	},
	{
		accountId: '555566667777',
		alias: 'acme-gov',
		partition: 'aws-us-gov',
		roles: [{name: 'Admin'}, {name: 'Auditor'}, {name: 'Deployer'}, {name: 'Developer'}, {name: 'ReadOnly'}],
	},
];

/** Every role of the made-up company, in the order of the assertion; one that two providers offer is there twice. */
export const demoRoles = (): readonly DemoRole[] =>
	accounts.flatMap(account => account.roles.flatMap(row => entries(account, row)));

const entries = ({accountId, partition}: AccountRow, row: RoleRow): DemoRole[] => {
	const {name, path = '/', providers = [provider], behaviour = 'grants', maxSessionDuration = 4 * hour} = row;
	return providers.map(providerName => ({
		roleArn: `arn:${partition}:iam::${accountId}:role${path}${name}`,
		principalArn: `arn:${partition}:iam::${accountId}:saml-provider/${providerName}`,
		accountId,
		roleName: name,
		rolePath: path,
		partition,
		providerName,
		behaviour,
		maxSessionDuration,
	}));
};

/** Account aliases by account id. */
export const demoAliases = (): Readonly<Record<string, string>> =>
	Object.fromEntries(accounts.map(({accountId, alias}) => [accountId, alias]));
