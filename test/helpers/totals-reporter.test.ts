import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';

const runner = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const reporter = fileURLToPath(new URL('totals-reporter.ts', import.meta.url));

let directory: string;
beforeEach(async () => {
	directory = await mkdtemp(join(tmpdir(), 'stsui-totals-'));
});
afterEach(() => rm(directory, {recursive: true}));

/** Run vitest for real over one file with this text; its last line, and whether it was content. */
const runOf = async (testFile: string, name = 'some.test.js') => {
	await writeFile(join(directory, name), testFile);
	const options = ['--root', directory, '--globals', '--reporter', 'default', '--reporter', reporter];
	return new Promise<{lastLine: string | undefined; hasFailed: boolean}>(resolve => {
		execFile(
			process.execPath,
			[runner, 'run', ...options],
			{env: {...process.env, CI: 'true'}},
			(error, stdout) => {
				resolve({lastLine: stdout.split('\n').at(-2), hasFailed: error !== null});
			},
		);
	});
};

test.for([
	['tests that pass', 'test("a", () => {}); test("b", () => {})', '2 passed, 0 failed'],
	['tests that fail', 'test("a", () => {}); test("b", () => expect(1).toBe(2))', '1 passed, 1 failed'],
	[
		'tests left out',
		'test("a", () => {}); test.skip("b", () => {}); test.todo("c")',
		'1 passed, 0 failed, 2 skipped',
	],
	['a file that does not load', 'import "./missing.js"', '0 passed, 1 failed'],
	['a file that is no JavaScript', 'test((', '0 passed, 1 failed'],
	[
		'a hook that throws, beside a test that fails',
		'test("a", () => expect(1).toBe(2)); describe("s", () => { afterAll(() => { throw 0; }); test("b", () => {}); })',
		'1 passed, 2 failed',
	],
	[
		'an error outside any test, beside a test that fails',
		'test("a", () => expect(1).toBe(2)); test("b", () => { queueMicrotask(() => { throw 0; }); })',
		'1 passed, 2 failed',
	],
] as const)('the last line counts %s', async ([, testFile, totals]) => {
	const {lastLine, hasFailed} = await runOf(testFile);
	expect(lastLine).toBe(totals);
	expect(hasFailed).toBe(!totals.includes(' 0 failed'));
});

test('finding no tests is a failure', async () => {
	expect(await runOf('', 'no-test.js')).toEqual({lastLine: '0 passed, 1 failed', hasFailed: true});
});
