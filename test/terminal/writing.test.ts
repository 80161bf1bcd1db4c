import {execFile, spawnSync} from 'node:child_process';
import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import type {TestTerminal} from '../helpers/terminal.js';
import {assume, createWorkplace, stsui} from './workplace.js';

const isAwsInstalled = spawnSync('aws', ['--version']).status === 0;

/** With everything that people leave in such files, down to the missing line end. */
const credentials = [
	'# mine; do not touch',
	'[default]',
	'aws_access_key_id=AKIAIOSFODNN7EXAMPLE',
	'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
	'',
	'\t; an odd one',
	'[ spaced ]  ',
	'region=eu-central-1',
	'[last]',
	'output = json',
].join('\r\n');

const writeProfile = async (terminal: TestTerminal, name: string): Promise<void> => {
	terminal.press('w');
	await terminal.waitFor('╭ Write an AWS profile');
	// The name of the session stands there already.
	terminal.press('ctrl+u');
	await terminal.waitFor(/│ › Profile +│/);
	terminal.type(name);
	await terminal.waitFor(new RegExp(`│ › Profile +${name} +│`));
	terminal.press('enter');
	await terminal.waitFor(`Wrote the profile ${name}.`);
};

test.concurrent('w writes a profile and leaves every other byte alone', async () => {
	await using place = await createWorkplace();
	const {credentialsFile} = place.sandbox;
	await mkdir(path.dirname(credentialsFile));
	await writeFile(credentialsFile, credentials, {mode: 0o600});
	await using terminal = await place.openWithRoles();
	terminal.press('enter');
	await terminal.waitFor('000123456789-Auditor is live');
	await writeProfile(terminal, 'audit');

	const after = await readFile(credentialsFile, 'utf8');
	expect(after.slice(0, credentials.length)).toBe(credentials);
	const {stdout} = await place.sandbox.run(['export', '--shell', 'json']);
	const {AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN} = JSON.parse(stdout);
	const written = after.slice(credentials.length);
	expect(written).toContain('[audit]');
	for (const value of [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN]) {
		expect(written.split(`= ${value}`)).toHaveLength(2);
	}

	// Again, and it is the same place that changes.
	await writeProfile(terminal, 'audit');
	expect((await readFile(credentialsFile, 'utf8')).split('[audit]')).toHaveLength(2);
});

test.concurrent('w makes files that nobody else can read, whatever the umask', async () => {
	await using place = await createWorkplace();
	await using terminal = place.openProgram('sh', [
		'-c',
		'umask 000; exec "$@"',
		'sh',
		...stsui('--assertion', place.assertionFile),
	]);
	await terminal.waitFor('42 roles');
	terminal.press('enter');
	await terminal.waitFor('000123456789-Auditor is live');
	await writeProfile(terminal, 'audit');
	const {credentialsFile, configFile} = place.sandbox;
	for (const file of [credentialsFile, configFile]) {
		expect((await stat(file)).mode & 0o777).toBe(0o600);
	}
	expect((await stat(path.dirname(credentialsFile))).mode & 0o777).toBe(0o700);
});

describe.runIf(isAwsInstalled)('the AWS CLI', () => {
	test.concurrent('is who the profile says', async () => {
		await using place = await createWorkplace();
		await using terminal = await place.openWithRoles();
		await assume(terminal, 'LogReader');
		await terminal.waitFor('000123456789-LogReader is live');
		await writeProfile(terminal, 'logs');

		const {stdout} = await promisify(execFile)(
			'aws',
			['sts', 'get-caller-identity', '--profile', 'logs', '--output', 'json'],
			{env: place.environment},
		);
		expect(JSON.parse(stdout)).toMatchObject({
			Account: '000123456789',
			Arn: 'arn:aws:sts::000123456789:assumed-role/LogReader/jane.doe@example.com',
		});
	});
});
