import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {createWorkplace} from './workplace.js';

test.concurrent('settings are set, looked at one by one and together, and unset', async () => {
	await using place = await createWorkplace();
	const config = (...args: readonly string[]) => place.run(['config', ...args]);
	const done = {exitCode: 0, stdout: '', stderr: ''};
	expect(await config()).toMatchObject({
		exitCode: 0,
		stdout: 'region    (not set)\nduration  1h\n',
		stderr: '',
	});
	expect(existsSync(place.sandbox.stsuiDirectory)).toBe(false);
	expect(await config('set', 'region', 'eu-west-1')).toMatchObject(done);
	expect(await config('set', 'duration', '5400')).toMatchObject(done);
	expect(await config('set', 'alias.000123456789', 'acme-security')).toMatchObject(done);
	expect(await config('get', 'region')).toMatchObject({...done, stdout: 'eu-west-1\n'});
	expect(await config('get', 'duration')).toMatchObject({...done, stdout: '1h30m\n'});
	expect(await config('get')).toMatchObject({
		...done,
		stdout: 'region              eu-west-1\nduration            1h30m\nalias.000123456789  acme-security\n',
	});
	for (const setting of ['region', 'duration', 'alias.000123456789']) {
		expect(await config('unset', setting)).toMatchObject(done);
	}

	expect(await config('get', 'region')).toMatchObject({...done, stderr: 'region is not set.\n'});
	expect(await config('get')).toMatchObject({...done, stdout: 'region    (not set)\nduration  1h\n'});
});

test.concurrent('config get --json has every setting, null where it is not set', async () => {
	await using place = await createWorkplace();
	const json = async (...args: readonly string[]) =>
		JSON.parse((await place.run(['config', ...args, '--json'])).stdout);
	expect(await json('get')).toEqual({region: null, duration: '1h'});
	await place.run(['config', 'set', 'alias.000123456789', 'acme-security']);
	expect(await json()).toEqual({region: null, duration: '1h', 'alias.000123456789': 'acme-security'});
	expect(await json('get', 'region')).toEqual({region: null});
	expect(await json('get', 'duration')).toEqual({duration: '1h'});
});

test.concurrent('config path says where the settings are', async () => {
	await using place = await createWorkplace();
	expect(await place.run(['config', 'path'])).toMatchObject({
		exitCode: 0,
		stdout: `${place.sandbox.stsuiDirectory}/config.json\n`,
	});
});

test.concurrent.for([
	[['set', 'region', 'moon-1'], 'There is no AWS region “moon-1”.', 'region stays as it is.'],
	[['set', 'duration', '13h'], 'A session lasts 15m to 12h.', 'duration stays as it is.'],
	[
		['set', 'duration', '\u001B[31m'],
		'“\\x1b[31m” is no duration: write 45m, 1h, 1h30m or seconds.',
		'duration stays as it is.',
	],
	[
		['set', 'alias.123456789012', 'a/b'],
		'An alias has 1 to 63 letters, digits, dots, hyphens or underscores.',
		'alias.123456789012 stays as it is.',
	],
	[
		['set', 'colour', 'red'],
		'There is no setting “colour”.',
		'There are region, duration, alias.<account id>.',
	],
	[['get', 'colour'], 'There is no setting “colour”.', 'There are region, duration, alias.<account id>.'],
	[['unset', 'alias.1'], 'There is no setting “alias.1”.', 'There are region, duration, alias.<account id>.'],
	[['set', 'region'], 'Something is missing.', 'Write: stsui config set <setting> <value>'],
	[['unset'], 'Something is missing.', 'Write: stsui config unset <setting>'],
	[['unset', 'region', 'x'], 'That is more than it takes.', 'Write: stsui config unset <setting>'],
	[['get', 'region', 'x'], 'That is more than it takes.', 'Write: stsui config get [setting]'],
	[['path', 'x'], 'That is more than it takes.', 'Write: stsui config path'],
	[['list'], 'stsui config does not know “list”.', 'Write: stsui config get|set|unset|path.'],
	[['toString'], 'stsui config does not know “toString”.', 'Write: stsui config get|set|unset|path.'],
] as const)('config %s is wrong usage, and changes nothing', async ([args, sentence, hint]) => {
	await using place = await createWorkplace();
	expect(await place.run(['config', ...args])).toEqual({
		exitCode: 2,
		signal: null,
		stdout: '',
		stderr: `stsui: ${sentence}\n       ${hint}\n`,
	});
	expect(existsSync(place.sandbox.stsuiDirectory)).toBe(false);
});

test.concurrent('settings that are no JSON are left as they are, and named', async () => {
	await using place = await createWorkplace();
	const file = path.join(place.sandbox.stsuiDirectory, 'config.json');
	await mkdir(place.sandbox.stsuiDirectory);
	writeFileSync(file, '{"region": ');
	for (const args of [['config'], ['config', 'set', 'region', 'eu-west-1'], ['export', '--shell', 'sh']]) {
		expect(await place.run(args)).toMatchObject({
			exitCode: 1,
			stdout: '',
			stderr: `stsui: The settings in ${file} are no JSON.\n       Correct the file, or move it away to begin with the defaults.\n`,
		});
	}

	expect(readFileSync(file, 'utf8')).toBe('{"region": ');
});

test.concurrent('what cannot be written is a failure, and no bug', async () => {
	await using place = await createWorkplace();
	writeFileSync(place.sandbox.stsuiDirectory, '');
	const {stderr, exitCode} = await place.run(['config', 'set', 'region', 'eu-west-1']);
	expect(exitCode).toBe(1);
	expect(stderr).toMatch(/^stsui: \S.*\.\n {7}\S.*\.\n$/);
});
