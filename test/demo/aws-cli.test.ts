import {execFile, spawnSync} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Demo, startDemo} from '../../source/demo/start-demo.js';
import {roleWith} from './sts-client.js';

const isInstalled = spawnSync('aws', ['--version']).status === 0;

describe.skipIf(!isInstalled)('the AWS CLI', () => {
	let demo: Demo;
	let assertionFile: string;

	beforeAll(async () => {
		demo = await startDemo();
		assertionFile = path.join(demo.directory, 'assertion');
		await writeFile(assertionFile, demo.assertion, {mode: 0o600});
	});

	afterAll(() => demo.close());

	const aws = async (args: readonly string[], variables: Readonly<Record<string, string>> = {}) => {
		const env = {...process.env, ...demo.environment, ...variables};
		const {stdout} = await promisify(execFile)('aws', [...args, '--output', 'json'], {env});
		return JSON.parse(stdout);
	};

	const assume = ({roleArn, principalArn} = roleWith(role => role.roleName === 'Admin')) =>
		aws([
			'sts',
			'assume-role-with-saml',
			...['--role-arn', roleArn, '--principal-arn', principalArn],
			...['--saml-assertion', `file://${assertionFile}`],
		]);

	test('assumes a role of the demo and is known by its session', async () => {
		const {Credentials, AssumedRoleUser, PackedPolicySize} = await assume();
		expect(AssumedRoleUser.Arn).toBe('arn:aws:sts::123456789012:assumed-role/Admin/jane.doe@example.com');
		expect(PackedPolicySize).toBe(1);

		const identity = await aws(['sts', 'get-caller-identity'], {
			AWS_ACCESS_KEY_ID: Credentials.AccessKeyId,
			AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey,
			AWS_SESSION_TOKEN: Credentials.SessionToken,
			// The AWS CLI 1 does not read AWS_REGION.
			AWS_DEFAULT_REGION: 'us-east-1',
		});
		expect(identity).toEqual({
			Account: '123456789012',
			Arn: AssumedRoleUser.Arn,
			UserId: AssumedRoleUser.AssumedRoleId,
		});
	});

	test('says why a role is denied', async () => {
		await expect(assume(roleWith(role => role.behaviour === 'denies'))).rejects.toMatchObject({
			stderr: expect.stringContaining(
				'An error occurred (AccessDenied) when calling the AssumeRoleWithSAML operation: Not authorized to perform sts:AssumeRoleWithSAML',
			),
		});
	});
});
