import {execFile, spawnSync} from 'node:child_process';
import {promisify} from 'node:util';
import {STSClient} from '@aws-sdk/client-sts';
import {describe, expect, test, vi} from 'vitest';
import {createAwsDirectory} from './aws-directory.js';
import {session} from './session.js';

const {accessKeyId, secretAccessKey, sessionToken} = session.credentials;

const states = [
	['without any files', {}],
	[
		'in files with other profiles',
		{
			credentials: '[prod]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\naws_secret_access_key = je7MtGbClwBF',
			config: '[default]\r\nregion = us-east-1\r\ns3 =\r\n  region = x\r\n',
		},
	],
	[
		'over an older session',
		{
			credentials:
				'[prod]\n\n[dev]# Jane\n  aws_access_key_id=ASIAI44QH8DHBEXAMPLE # old\n  aws_secret_access_key=je7\n    MtGb\n  aws_security_token = AQoDYXdzEJr\n\n[test]\n',
			config: '[profile "dev"]\ns3 =\n  addressing_style = path\n[profile test]\nregion = x\n',
		},
	],
	[
		'where everything is indented',
		{
			credentials: '  [dev]\n  # mine\n  [prod]\n  region = x\n',
			config: '  [profile dev]\n    output = json\n  [profile prod]\n',
		},
	],
] as const;

const run = promisify(execFile);

describe.runIf(spawnSync('aws', ['--version']).status === 0)('the AWS CLI', () => {
	// It takes a second for each key: only the harder ones.
	test.each(states.slice(2))('reads a profile that was written %s', async (_title, files) => {
		const {paths, write, home} = createAwsDirectory(files);
		write();
		const env = {
			PATH: process.env.PATH,
			HOME: home,
			AWS_SHARED_CREDENTIALS_FILE: paths.credentials,
			AWS_CONFIG_FILE: paths.config,
		};
		const get = async (key: string): Promise<string> =>
			(await run('aws', ['configure', 'get', key, '--profile', 'dev'], {env})).stdout.trim();
		const keys = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'region'];
		expect(await Promise.all(keys.map(get))).toEqual([
			accessKeyId,
			secretAccessKey,
			sessionToken,
			'eu-west-1',
		]);
	});
});

describe('the AWS SDK for JavaScript', () => {
	test.each(states)('reads a profile that was written %s', async (_title, files) => {
		const {paths, write, home} = createAwsDirectory(files);
		write();
		for (const name of Object.keys(process.env).filter(name => name.startsWith('AWS_'))) {
			vi.stubEnv(name, undefined);
		}

		vi.stubEnv('HOME', home);
		vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', paths.credentials);
		vi.stubEnv('AWS_CONFIG_FILE', paths.config);
		const {config} = new STSClient({profile: 'dev'});
		expect(await config.credentials()).toMatchObject({accessKeyId, secretAccessKey, sessionToken});
		expect(await config.region()).toBe('eu-west-1');
		vi.unstubAllEnvs();
	});
});
