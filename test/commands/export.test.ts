import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {envExports} from '../../source/outputs/env-exports.js';
import {exportFormats} from '../../source/outputs/shells.js';
import {commandFile} from '../helpers/sandbox.js';
import {createWorkplace, sessionWith} from './workplace.js';

test.concurrent('a session is exported for every shell, and nothing else is said', async () => {
	await using place = await createWorkplace();
	const session = sessionWith('prod', 30);
	place.keep(session);
	for (const format of exportFormats) {
		expect(await place.run(['export', 'prod', '--shell', format.name])).toEqual({
			exitCode: 0,
			signal: null,
			stderr: '',
			stdout: envExports(session, format, new Date()),
		});
	}
});

test.concurrent('a session is found by name, profile, account, alias, ARN and part of one', async () => {
	await using place = await createWorkplace();
	await place.run(['config', 'set', 'alias.123456789012', 'acme']);
	place.keep(sessionWith('prod', 30, {profile: 'work', region: 'eu-west-1'}));
	place.keep(sessionWith('dev', 30, {roleArn: 'arn:aws:iam::210987654321:role/Dev', region: 'eu-west-2'}));
	for (const query of [
		'prod',
		'PROD',
		'work',
		'123456789012/Admin',
		'acme/Admin',
		'acme/a',
		'arn:aws:iam::123456789012:role/Admin',
		'pro',
	]) {
		const {stdout, stderr} = await place.run(['export', query, '--shell', 'dotenv']);
		expect(stderr).toBe('');
		expect(stdout).toContain('AWS_REGION=eu-west-1\n');
	}
});

test.concurrent('several sessions that match are named, and so are all if none does', async () => {
	await using place = await createWorkplace();
	expect(await place.run(['export', 'prod', '--shell', 'sh'])).toMatchObject({exitCode: 3, stdout: ''});
	place.keep(sessionWith('prod-admin', 30));
	place.keep(sessionWith('prod-readonly', 30));
	expect(await place.run(['export', 'prod', '--shell', 'sh'])).toMatchObject({
		exitCode: 2,
		stdout: '',
		stderr: expect.stringMatching(
			/^stsui: “prod” matches 2 sessions\.\n {7}Say which: there are prod-(?:admin, prod-readonly|readonly, prod-admin)\.\n$/,
		),
	});
	expect(await place.run(['export', 'dev', '--shell', 'sh'])).toMatchObject({
		exitCode: 2,
		stdout: '',
		stderr: expect.stringMatching(
			/^stsui: No session matches “dev”\.\n {7}There are prod-\w+, prod-\w+\.\n$/,
		),
	});
});

test.concurrent('without a name, the only valid session is meant, else the last one; that is said on stderr', async () => {
	await using place = await createWorkplace();
	const minutesAgo = (minutes: number) => ({obtainedAt: new Date(Date.now() - minutes * 60_000)});
	expect(await place.run(['export', '--shell', 'sh'])).toMatchObject({
		exitCode: 3,
		stdout: '',
		stderr:
			'stsui: There is no session.\n       Assume a role: stsui assume <role> --assertion <file>, or open stsui.\n',
	});
	place.keep(sessionWith('older', 30, minutesAgo(50)));
	place.keep(sessionWith('over', -1, minutesAgo(20)));
	const only = await place.run(['export', '--shell', 'sh']);
	expect(only).toMatchObject({exitCode: 0, stderr: 'Session older.\n'});
	expect(only.stdout).toContain('export AWS_ACCESS_KEY_ID=');
	place.keep(sessionWith('newer', 30, minutesAgo(10)));
	expect(await place.run(['export', '--shell', 'sh'])).toMatchObject({
		exitCode: 0,
		stderr: 'Session newer.\n',
	});
});

test.concurrent('a session that is over is not exported', async () => {
	await using place = await createWorkplace();
	place.keep(sessionWith('prod', -1));
	for (const query of [[], ['prod']]) {
		expect(await place.run(['export', ...query, '--shell', 'sh'])).toMatchObject({
			exitCode: 3,
			stdout: '',
			stderr:
				'stsui: The session prod is over.\n       Assume the role again: stsui assume, or r in the switcher.\n',
		});
	}
});

test.concurrent('a shell that there is not is wrong usage', async () => {
	await using place = await createWorkplace();
	expect(await place.run(['export', '--shell', 'tcsh'])).toMatchObject({
		exitCode: 2,
		stdout: '',
		stderr:
			'stsui: There are no exports for “tcsh”.\n       There are bash, zsh, sh, fish, powershell, cmd, nushell, dotenv, json.\n',
	});
});

test.concurrent('the shell that calls gets its own exports, and they work', async () => {
	await using place = await createWorkplace();
	place.keep(sessionWith('prod', 30));
	const script = place.file(
		'script.bash',
		`eval "$('${process.execPath}' '${commandFile}' export prod)"; env`,
	);
	const output = execFileSync('bash', [script], {
		env: {...place.environment, SHELL: '/usr/bin/fish', AWS_PROFILE: 'other'},
		encoding: 'utf8',
	});
	expect(output).toContain('AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE\n');
	expect(output).not.toContain('AWS_PROFILE=');
});
