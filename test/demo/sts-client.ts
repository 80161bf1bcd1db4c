import {
	AssumeRoleWithSAMLCommand,
	type AssumeRoleWithSAMLCommandInput,
	type AssumeRoleWithSAMLCommandOutput,
	type Credentials,
	GetCallerIdentityCommand,
	type GetCallerIdentityCommandOutput,
	STSClient,
} from '@aws-sdk/client-sts';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {type DemoRole, demoRoles} from '../../source/demo/demo-world.js';

/** The first demo role of which this is true; the test is wrong if there is none. */
export const roleWith = (isWanted: (role: DemoRole) => boolean): DemoRole => {
	const role = demoRoles().find(isWanted);
	if (role === undefined) {
		throw new Error('The made-up company has no such role.');
	}

	return role;
};

/** The parameters that ask for a role, with a fresh assertion unless they say otherwise. */
export const asking = (
	{roleArn, principalArn}: DemoRole,
	input: Partial<AssumeRoleWithSAMLCommandInput> = {},
): AssumeRoleWithSAMLCommandInput => ({
	RoleArn: roleArn,
	PrincipalArn: principalArn,
	SAMLAssertion: demoAssertion(new Date()),
	...input,
});

export const assume = (
	endpoint: string,
	input: AssumeRoleWithSAMLCommandInput,
	abortSignal?: AbortSignal,
): Promise<AssumeRoleWithSAMLCommandOutput> =>
	new STSClient({endpoint, region: 'us-east-1', maxAttempts: 1}).send(
		new AssumeRoleWithSAMLCommand(input),
		abortSignal === undefined ? {} : {abortSignal},
	);

export const whoAmI = (
	endpoint: string,
	{AccessKeyId = '', SecretAccessKey = '', SessionToken = ''}: Partial<Credentials> = {},
): Promise<GetCallerIdentityCommandOutput> =>
	new STSClient({
		endpoint,
		region: 'us-east-1',
		maxAttempts: 1,
		credentials: {
			accessKeyId: AccessKeyId,
			secretAccessKey: SecretAccessKey,
			sessionToken: SessionToken,
		},
	}).send(new GetCallerIdentityCommand({}));
