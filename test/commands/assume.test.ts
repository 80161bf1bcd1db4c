import {existsSync, readFileSync, symlinkSync} from 'node:fs';
import {expect, test} from 'vitest';
import {createWorkplace, rounded} from './workplace.js';

test.concurrent('a role is assumed by ARN, account, alias or a part of its name that no other has', async () => {
	await using place = await createWorkplace();
	await place.run(['config', 'set', 'alias.123456789012', 'acme-prod']);
	const said = async (role: string): Promise<string> => rounded((await place.assume(role)).stdout);
	expect(await said('arn:aws:iam::444455556666:role/engineering/data/PipelineOperator')).toBe(
		'Assumed 444455556666/PipelineOperator as 444455556666-PipelineOperator for 60m.\n',
	);
	expect(await said('000123456789/ReadOnly')).toBe(
		'Assumed 000123456789/ReadOnly as 000123456789-ReadOnly for 60m.\n',
	);
	expect(await said('acme-prod/Admin')).toBe('Assumed acme-prod/Admin as acme-prod-Admin for 60m.\n');
	expect(await said('oncall')).toBe(
		'Assumed 222233334444/OnCall,Tier=1+2@acme as 222233334444-OnCall-Tier-1+2@acme for 60m.\n',
	);
});

test.concurrent('the assertion may be piped in', async () => {
	await using place = await createWorkplace();
	for (const options of [[], ['--assertion', '-']]) {
		const result = await place.run(['assume', '123456789012/Admin', ...options], {input: place.assertion});
		expect({...result, stdout: rounded(result.stdout)}).toEqual({
			stdout: 'Assumed 123456789012/Admin as 123456789012-Admin for 60m.\n',
			stderr: '',
			exitCode: 0,
			signal: null,
		});
	}
});

test.concurrent('--json prints what the AWS CLI prints, and nothing else', async () => {
	await using place = await createWorkplace();
	const {stdout, stderr} = await place.assume('123456789012/Admin', '--json');
	expect(rounded(stderr)).toBe('Assumed 123456789012/Admin as 123456789012-Admin for 60m.\n');
	const printed = JSON.parse(stdout);
	expect(printed).toEqual({
		Credentials: {
			AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]+$/),
			SecretAccessKey: expect.stringContaining('EXAMPLEKEY'),
			SessionToken: expect.stringMatching(/^[\w+/=]+$/),
			Expiration: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
		},
		AssumedRoleUser: {
			AssumedRoleId: expect.stringMatching(/^AROA\w+:jane\.doe@example\.com$/),
			Arn: 'arn:aws:sts::123456789012:assumed-role/Admin/jane.doe@example.com',
		},
		PackedPolicySize: 1,
		Subject: 'jane.doe@example.com',
		SubjectType: 'persistent',
		Issuer: 'https://idp.example.com/saml/metadata',
		Audience: 'https://signin.aws.amazon.com/saml',
		NameQualifier: expect.stringMatching(/^[\w+/]{27}=$/),
	});
	expect(Object.keys(printed)).toEqual([
		'Credentials',
		'AssumedRoleUser',
		'PackedPolicySize',
		'Subject',
		'SubjectType',
		'Issuer',
		'Audience',
		'NameQualifier',
	]);
	expect(stdout).toBe(`${JSON.stringify(printed, undefined, 4)}\n`);
});

test.concurrent('--export prints exports, the same that export prints', async () => {
	await using place = await createWorkplace();
	const assumed = await place.assume('123456789012/Admin', '--export', 'fish', '--region', 'eu-west-1');
	expect(rounded(assumed.stderr)).toBe('Assumed 123456789012/Admin as 123456789012-Admin for 60m.\n');
	expect(assumed.stdout).toContain("set -gx AWS_REGION 'eu-west-1'\n");
	expect((await place.run(['export', '--shell', 'fish', '123456789012-Admin'])).stdout).toBe(assumed.stdout);
});

test.concurrent('--write writes the profile too, with the keys that were given', async () => {
	await using place = await createWorkplace();
	const options = ['--write', 'prod', '--json', '--region', 'eu-west-1'];
	const {stdout, stderr} = await place.assume('123456789012/Admin', ...options);
	expect(rounded(stderr)).toBe(
		'Assumed 123456789012/Admin as 123456789012-Admin for 60m.\nWrote the profile prod.\n',
	);
	const {Credentials} = JSON.parse(stdout);
	expect(readFileSync(place.sandbox.credentialsFile, 'utf8')).toBe(`[prod]
aws_access_key_id = ${Credentials.AccessKeyId}
aws_secret_access_key = ${Credentials.SecretAccessKey}
aws_session_token = ${Credentials.SessionToken}
x_security_token_expires = ${Credentials.Expiration}
`);
	expect(readFileSync(place.sandbox.configFile, 'utf8')).toBe('[profile prod]\nregion = eu-west-1\n');
	const sessions = await place.run(['sessions', '--json']);
	expect(JSON.parse(sessions.stdout)).toMatchObject([{profile: 'prod', region: 'eu-west-1'}]);
});

test.concurrent('a session lasts as long as was asked for, by the settings or the command', async () => {
	await using place = await createWorkplace();
	const lasting = async (...options: readonly string[]): Promise<string | undefined> => {
		const {stdout} = await place.assume('111122223333/Developer', ...options);
		return / for (?<time>.*)\.\n$/.exec(rounded(stdout))?.groups?.time;
	};
	expect(await lasting('--duration', '12h')).toBe('720m');
	expect(await lasting('--duration', '900')).toBe('15m');
	await place.run(['config', 'set', 'duration', '1h30m']);
	expect(await lasting()).toBe('90m');
});

test.concurrent('a role that allows an hour gives an hour, and that is remarked on stderr', async () => {
	await using place = await createWorkplace();
	const {stdout, stderr} = await place.assume('000123456789/Auditor', '--duration', '4h');
	expect(rounded(stdout)).toBe('Assumed 000123456789/Auditor as 000123456789-Auditor for 60m.\n');
	expect(stderr).toBe('Auditor allows less than 4h: this session lasts 1h.\n');
});

test.concurrent('a session is called what one calls it, and is used in the region of the wish or the environment', async () => {
	await using place = await createWorkplace();
	const regionOf = async (environment: Readonly<Record<string, string>>, ...options: readonly string[]) => {
		const args = [
			'assume',
			'123456789012/Admin',
			'--assertion',
			place.assertionFile,
			'--name',
			'mine',
			...options,
		];
		expect(await place.run(args, {environment})).toMatchObject({exitCode: 0});
		const {stdout} = await place.run(['sessions', '--json']);
		return JSON.parse(stdout).map(({name, region}: Record<string, string>) => [name, region]);
	};
	expect(await regionOf({})).toEqual([['mine', 'us-east-1']]);
	await place.run(['config', 'set', 'region', 'eu-central-1']);
	expect(await regionOf({})).toEqual([['mine', 'eu-central-1']]);
	expect(await regionOf({AWS_DEFAULT_REGION: 'eu-west-2'})).toEqual([['mine', 'eu-west-2']]);
	expect(await regionOf({AWS_DEFAULT_REGION: 'eu-west-2', AWS_REGION: 'eu-west-1'})).toEqual([
		['mine', 'eu-west-1'],
	]);
	expect(await regionOf({AWS_REGION: 'eu-west-1'}, '--region', 'sa-east-1')).toEqual([['mine', 'sa-east-1']]);
});

test.concurrent('a session that cannot be kept is a session all the same', async () => {
	await using place = await createWorkplace();
	// Nothing can be read where this leads, and nothing be made.
	symlinkSync('/nonexistent/stsui', place.sandbox.stsuiDirectory);
	const {stdout, stderr} = await place.assume('123456789012/Admin', '--export', 'sh', '--write', 'prod');
	expect(stdout).toContain("export AWS_ACCESS_KEY_ID='ASIA");
	expect(existsSync(place.sandbox.credentialsFile)).toBe(true);
	expect(rounded(stderr).split('\n')).toEqual([
		'Assumed 123456789012/Admin as 123456789012-Admin for 60m.',
		expect.stringMatching(/^It could not be kept: Cannot keep the session “123456789012-Admin”: /),
		expect.stringMatching(/^It is not noted as a recent role: Cannot keep the settings: /),
		'Wrote the profile prod.',
		expect.stringMatching(/^The session does not know of its profile: Cannot keep the session /),
		'',
	]);
});
