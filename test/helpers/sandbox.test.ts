import {access} from 'node:fs/promises';
import {expect, test} from 'vitest';
import {createSandbox} from './sandbox.js';

/** Has Node run a line of ours before the command, which ends it there: these tests are about the sandbox alone. */
const instead = (script: string) => ({
	NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
});

test('a command sees nothing of the environment of whoever runs the tests', async () => {
	await using sandbox = await createSandbox();
	const {stdout} = await sandbox.run([], {
		environment: instead('console.log(JSON.stringify(process.env)); process.exit()'),
	});
	const {PATH, NODE_OPTIONS, ...environment} = JSON.parse(stdout);
	expect(environment).toEqual({
		HOME: sandbox.home,
		LANG: 'C.UTF-8',
		STSUI_DIR: sandbox.stsuiDirectory,
		AWS_SHARED_CREDENTIALS_FILE: `${sandbox.home}/.aws/credentials`,
		AWS_CONFIG_FILE: `${sandbox.home}/.aws/config`,
	});
});

test('a command that fails is an answer', async () => {
	await using sandbox = await createSandbox();
	const environment = instead('console.log("out"); console.error("err"); process.exit(3)');
	expect(await sandbox.run(['decode'], {environment})).toEqual({
		stdout: 'out\n',
		stderr: 'err\n',
		exitCode: 3,
		signal: null,
	});
});

test('input reaches the command, and its end too', async () => {
	await using sandbox = await createSandbox();
	const script = 'for await (const part of process.stdin) process.stdout.write(part); process.exit()';
	const {stdout} = await sandbox.run(['decode', '-'], {input: 'PHNhbWw+', environment: instead(script)});
	expect(stdout).toBe('PHNhbWw+');
});

test('a command that hangs is killed', async () => {
	await using sandbox = await createSandbox();
	const environment = instead('setInterval(() => {}, 1000); await new Promise(() => {})');
	const {signal} = await sandbox.run([], {environment, deadline: 300});
	expect(signal).toBe('SIGKILL');
});

test('removing a sandbox leaves nothing behind', async () => {
	const sandbox = await createSandbox();
	await sandbox.remove();
	await expect(access(sandbox.directory)).rejects.toThrow('ENOENT');
});
