import {readFileSync, writeFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Session} from '../../source/sts/session.js';
import {createWorkplace, sessionWith} from './workplace.js';

const section = (name: string, {credentials}: Session): string => `[${name}]
aws_access_key_id = ${credentials.accessKeyId}
aws_secret_access_key = ${credentials.secretAccessKey}
aws_session_token = ${credentials.sessionToken}
x_security_token_expires = ${credentials.expiration.toISOString().slice(0, 19)}Z
`;

test.concurrent('a session becomes a profile of its name, or of the name that is given', async () => {
	await using place = await createWorkplace();
	const {credentialsFile, configFile} = place.sandbox;
	const session = sessionWith('prod', 30);
	place.keep(session);
	const written = `of prod: ${credentialsFile}, ${configFile}.\n`;
	expect(await place.run(['profile'])).toMatchObject({
		exitCode: 0,
		stdout: `Wrote the profile prod ${written}`,
		stderr: 'Session prod.\n',
	});
	expect(await place.run(['profile', 'prod', '--as', 'work'])).toMatchObject({
		exitCode: 0,
		stdout: `Wrote the profile work ${written}`,
		stderr: '',
	});
	expect(readFileSync(credentialsFile, 'utf8')).toBe(
		`${section('prod', session)}\n${section('work', session)}`,
	);
	expect(readFileSync(configFile, 'utf8')).toBe(
		'[profile prod]\nregion = eu-west-1\n\n[profile work]\nregion = eu-west-1\n',
	);
});

test.concurrent('a session remembers its profile, and is found by it', async () => {
	await using place = await createWorkplace();
	place.keep(sessionWith('prod', 30));
	await place.run(['profile', 'prod', '--as', 'work']);
	expect(await place.run(['profile', 'work'])).toMatchObject({
		exitCode: 0,
		stdout: 'Wrote the profile work of prod: it was there already.\n',
	});
});

test.concurrent('--default writes the default profile', async () => {
	await using place = await createWorkplace();
	const session = sessionWith('prod', 30);
	place.keep(session);
	expect(await place.run(['profile', 'prod', '--default'])).toMatchObject({exitCode: 0});
	expect(readFileSync(place.sandbox.credentialsFile, 'utf8')).toBe(section('default', session));
	expect(readFileSync(place.sandbox.configFile, 'utf8')).toBe('[default]\nregion = eu-west-1\n');
});

const longLived = `# mine
[work]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = onlyHere

[other]
aws_access_key_id = AKIAI44QH8DHBEXAMPLE
`;

test.concurrent('long-lived keys are not overwritten before it is agreed that they may go', async () => {
	await using place = await createWorkplace();
	const {credentialsFile} = place.sandbox;
	await mkdir(path.dirname(credentialsFile));
	writeFileSync(credentialsFile, longLived);
	const session = sessionWith('prod', 30);
	place.keep(session);
	const refused = {
		exitCode: 1,
		stdout: '',
		stderr: `stsui: Profile work in ${credentialsFile} holds long-lived keys.\n       Choose another name, or overwrite them: stsui profile prod --as work --force\n`,
	};
	expect(await place.run(['profile', 'prod', '--as', 'work'])).toMatchObject(refused);
	expect(readFileSync(credentialsFile, 'utf8')).toBe(longLived);

	const assume = [
		'assume',
		'123456789012/Admin',
		'--assertion',
		place.assertionFile,
		'--name',
		'prod',
		'--write',
	];
	expect(await place.run([...assume, 'work'])).toMatchObject(refused);
	expect(readFileSync(credentialsFile, 'utf8')).toBe(longLived);

	expect(await place.run(['profile', 'prod', '--as', 'work', '--force'])).toMatchObject({exitCode: 0});
	const after = readFileSync(credentialsFile, 'utf8');
	expect(after).toMatch(/^# mine\n\[work\]\naws_access_key_id = ASIA/);
	expect(after).not.toContain('onlyHere');
	expect(after).toMatch(/\n\[other\]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\n$/);
});

test.concurrent('a session that is over makes no profile', async () => {
	await using place = await createWorkplace();
	expect(await place.run(['profile'])).toMatchObject({exitCode: 3, stdout: ''});
	place.keep(sessionWith('prod', -1));
	expect(await place.run(['profile', 'prod'])).toMatchObject({
		exitCode: 3,
		stdout: '',
		stderr: 'stsui: The session prod is over.\n       Assume the role again: stsui assume.\n',
	});
});

test.concurrent('a name that AWS tools do not agree on is wrong usage, and so are two names', async () => {
	await using place = await createWorkplace();
	place.keep(sessionWith('prod', 30));
	expect(await place.run(['profile', 'prod', '--as', 'a]\nb'])).toMatchObject({
		exitCode: 2,
		stdout: '',
		stderr: expect.stringContaining('unlike “a]\\x0ab”.\n'),
	});
	expect(await place.run(['profile', 'prod', '--as', 'work', '--default'])).toMatchObject({
		exitCode: 2,
		stdout: '',
		stderr: 'stsui: The profile has one name: say --as or --default, not both.\n',
	});
	expect(await place.run(['profile', 'prod', '--as', '--force'])).toMatchObject({
		exitCode: 2,
		stderr: 'stsui: --as needs a value.\n       Write: --as <name>\n',
	});
});
