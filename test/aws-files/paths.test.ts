import {expect, test} from 'vitest';
import {awsFilePaths} from '../../source/aws-files/paths.js';

const rows: ReadonlyArray<readonly [string, Record<string, string | undefined>, string, string]> = [
	['without variables', {}, '/home/jane/.aws/credentials', '/home/jane/.aws/config'],
	[
		'with both variables',
		{AWS_SHARED_CREDENTIALS_FILE: '/keys/aws', AWS_CONFIG_FILE: 'aws.ini'},
		'/keys/aws',
		'aws.ini',
	],
	[
		'with empty variables',
		{AWS_SHARED_CREDENTIALS_FILE: '', AWS_CONFIG_FILE: ''},
		'/home/jane/.aws/credentials',
		'/home/jane/.aws/config',
	],
	[
		'with variables that a shell did not expand',
		{AWS_SHARED_CREDENTIALS_FILE: '~/keys/aws', AWS_CONFIG_FILE: '~john/config'},
		'/home/jane/keys/aws',
		'~john/config',
	],
];

test.each(rows)('the AWS files %s', (_title, environment, credentials, config) => {
	expect(awsFilePaths(environment, '/home/jane')).toEqual({credentials, config});
});
