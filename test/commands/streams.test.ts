import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {startDemoSts} from '../../source/demo/demo-sts.js';
import {commandFile} from '../helpers/sandbox.js';
import {createWorkplace, type Workplace} from './workplace.js';

/** A line of shell in which `stsui` is the built command. */
const inShell = async (place: Workplace, line: string) => {
	const child = spawn('bash', ['-c', `set -o pipefail; stsui() { "$NODE" "$CLI" "$@"; }; ${line}`], {
		env: {...place.environment, NODE: process.execPath, CLI: commandFile, ASSERTION: place.assertionFile},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const [stdout, stderr, [exitCode]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'exit') as Promise<[number | null]>,
	]);
	return {stdout, stderr, exitCode};
};

test.concurrent('who reads only the first line is not told of an error', async () => {
	await using place = await createWorkplace();
	for (const line of ['stsui decode "$ASSERTION" | head -n 1', 'stsui decode "$ASSERTION" | true']) {
		expect(await inShell(place, line)).toMatchObject({stderr: '', exitCode: 0});
	}
});

test.runIf(existsSync('/dev/full'))('a full disk behind the output is a failure', async () => {
	await using place = await createWorkplace();
	expect(await inShell(place, 'stsui decode "$ASSERTION" > /dev/full')).toEqual({
		stdout: '',
		stderr: 'stsui: The output cannot be written (ENOSPC).\n',
		exitCode: 1,
	});
});

test.concurrent('a command that has its assertion does not wait for standard input', async () => {
	await using place = await createWorkplace();
	const child = spawn(
		process.execPath,
		[commandFile, 'assume', '123456789012/Admin', '--assertion', place.assertionFile],
		{
			env: place.environment,
			// Nobody writes to its input, and nobody closes it.
			stdio: ['pipe', 'ignore', 'ignore'],
		},
	);
	expect(await once(child, 'exit')).toEqual([0, null]);
});

test.concurrent('Ctrl+C while STS takes its time stops the command, and keeps nothing', async () => {
	await using place = await createWorkplace();
	const asked = Promise.withResolvers<void>();
	const sts = await startDemoSts({
		wait: async (_, signal) => {
			asked.resolve();
			await once(signal, 'abort');
		},
	});
	const args = ['assume', 'Warehouse', '--assertion', place.assertionFile];
	const child = spawn(process.execPath, [commandFile, ...args], {
		env: {...place.environment, AWS_ENDPOINT_URL_STS: sts.url},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const output = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
	await asked.promise;
	child.kill('SIGINT');
	expect(await output).toEqual(['', 'stsui: Stopped assuming Warehouse.\n', [130, null]]);
	await sts.close();
	expect((await place.run(['sessions', '--json'])).stdout).toBe('[]\n');
});

/** Has Node run a line of ours before the command. */
const before = (line: string) => ({
	NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(line)}`,
});

test.concurrent('a bug is called one, with its stack', async () => {
	await using place = await createWorkplace();
	const environment = before('Array.prototype.toSorted = () => { throw new TypeError("boom"); }');
	const {stdout, stderr, exitCode} = await place.run(['sessions'], {environment});
	expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 70});
	expect(stderr).toMatch(/^stsui: Something is wrong inside stsui: boom\nTypeError: boom\n +at /);
});

test.concurrent('on an older Node it goes on, after a line that says so', async () => {
	await using place = await createWorkplace();
	const environment = before(
		'Object.defineProperty(process, "versions", {value: {...process.versions, node: "20.19.0"}})',
	);
	expect(await place.run(['sessions', '--json'], {environment})).toMatchObject({
		exitCode: 0,
		stdout: '[]\n',
		stderr: 'stsui: Node 20.19.0 is not supported, 22 or newer is; going on.\n',
	});
});
