import {existsSync} from 'node:fs';
import {expect, test} from 'vitest';
import {LongLivedKeysError} from '../../source/aws-files/long-lived-keys.js';
import {createAwsDirectory} from './aws-directory.js';
import {credentialsOfSession as keys, session} from './session.js';

test('the first profile of all makes both files and their directory, for nobody else to read', () => {
	const aws = createAwsDirectory();
	expect(aws.write()).toEqual({
		profile: 'dev',
		change: 'created',
		files: [aws.paths.credentials, aws.paths.config],
	});
	expect(aws.credentials()).toBe(`[dev]\n${keys}`);
	expect(aws.config()).toBe('[profile dev]\nregion = eu-west-1\n');
	expect([...aws.contents().keys()]).toEqual(['config', 'credentials']);
});

test('a later session of the same profile takes the place of the earlier one', () => {
	const aws = createAwsDirectory();
	aws.write();
	const credentials = {...session.credentials, accessKeyId: 'ASIAI44QH8DHBEXAMPLE'};
	expect(aws.write({session: {...session, credentials}})).toEqual({
		profile: 'dev',
		change: 'replaced',
		files: [aws.paths.credentials],
	});
	expect(aws.credentials()).toBe(`[dev]\n${keys.replace('ASIAIOSFODNN7EXAMPLE', 'ASIAI44QH8DHBEXAMPLE')}`);
});

test('a profile that only the config file has is created in the credentials file', () => {
	const aws = createAwsDirectory({config: '[profile dev]\nregion = eu-west-1\n'});
	expect(aws.write()).toEqual({profile: 'dev', change: 'created', files: [aws.paths.credentials]});
});

test('both files may be one', () => {
	const aws = createAwsDirectory();
	const {credentials} = aws.paths;
	for (const profile of ['dev', 'default']) {
		aws.write({profile, paths: {credentials, config: credentials}});
	}

	expect(aws.credentials()).toBe(
		`[dev]\n${keys}\n[profile dev]\nregion = eu-west-1\n\n[default]\n${keys}region = eu-west-1\n`,
	);
});

test.each(['AKIAI44QH8DHBEXAMPLE', 'AKIAI44QH8DHBEXAMPLE # Jane', '"AKIAI44QH8DHBEXAMPLE"'])(
	'the keys of an IAM user (%s) go only if the user says so',
	accessKeyId => {
		const credentials = `[dev]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = je7MtGbClwBF\n`;
		const aws = createAwsDirectory({credentials});
		const error = new LongLivedKeysError('dev', aws.paths.credentials);
		expect(() => aws.write()).toThrow(error);
		expect(() => aws.write({overwriteLongLivedKeys: false})).toThrow(LongLivedKeysError);
		expect([...aws.contents()]).toEqual([['credentials', credentials]]);

		expect(aws.write({overwriteLongLivedKeys: true}).change).toBe('replaced');
		expect(aws.credentials()).toBe(`[dev]\n${keys}`);
	},
);

test('what is said about long-lived keys names the profile and the file, and no key', () => {
	const error = new LongLivedKeysError('dev', '/home/jane/.aws/credentials');
	expect(error).toMatchObject({
		message: 'Profile dev in /home/jane/.aws/credentials holds long-lived keys.',
		hint: 'Choose another profile name, or confirm that these keys may go.',
		kind: 'failed',
		profile: 'dev',
		file: '/home/jane/.aws/credentials',
	});
});

test('long-lived keys of another profile are no hindrance', () => {
	const credentials = '[prod]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\n';
	const aws = createAwsDirectory({credentials});
	aws.write();
	expect(aws.credentials()).toBe(`${credentials}\n[dev]\n${keys}`);
});

test.each([
	['access key id', {accessKeyId: 'ASIAIOSFODNN7EXAMPLE\ncredential_process = /tmp/evil'}],
	['access key id', {accessKeyId: 'ASIA'}],
	['access key id', {accessKeyId: ''}],
	['secret access key', {secretAccessKey: 'wJalrXUtnFEMI #K7MDENG'}],
	['secret access key', {secretAccessKey: ''}],
	['session token', {sessionToken: 'FwoGZXIvYXdz\rcredential_process = /tmp/evil'}],
	['session token', {sessionToken: 'FwoGZXIvYXdz\n'}],
])('no %s is written that AWS cannot have given: %j', (what, changes) => {
	const aws = createAwsDirectory();
	const credentials = {...session.credentials, ...changes};
	expect(() => aws.write({session: {...session, credentials}})).toThrow(
		expect.objectContaining({message: `The ${what} of this session is not one that AWS gives out.`}),
	);
	expect(existsSync(aws.directory)).toBe(false);
});

test.each(['', 'eu-west-1\n[profile prod]', 'eu west', 'EU-WEST-1'])(
	'no region is written like %j',
	region => {
		const aws = createAwsDirectory();
		expect(() => aws.write({session: {...session, region}})).toThrow(
			expect.objectContaining({message: 'The region of this session is not one that AWS gives out.'}),
		);
		expect(existsSync(aws.directory)).toBe(false);
	},
);
