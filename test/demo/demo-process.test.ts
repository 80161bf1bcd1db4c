import {execFile} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {afterAll, beforeAll, expect, test} from 'vitest';

let directory: string;

beforeAll(() => {
	directory = mkdtempSync(path.join(tmpdir(), 'stsui-test-'));
});

afterAll(() => rmSync(directory, {recursive: true}));

/** Run a program that may start the demo, to its own end; what it printed. */
const run = async (program: string): Promise<string> => {
	const outfile = path.join(directory, 'program.mjs');
	await build({
		stdin: {
			contents: `import {startDemo} from './start-demo.js';\n${program}`,
			resolveDir: path.join(import.meta.dirname, '../../source/demo'),
		},
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
	});
	const {stdout} = await promisify(execFile)(process.execPath, [outfile], {timeout: 10_000});
	return stdout.trim();
};

test('nothing of a closed demo keeps the process alive', async () => {
	const printed = await run(`
		const demo = await startDemo();
		await demo.signIn(new AbortController().signal);
		await demo.close();
		console.log('closed');
	`);
	expect(printed).toBe('closed');
});

test('a process that exits in a hurry leaves no directory behind', async () => {
	const demoDirectory = await run(`
		const demo = await startDemo();
		process.once('exit', () => void demo.close());
		console.log(demo.directory);
		process.exit();
	`);
	expect(demoDirectory).toContain('stsui-demo-');
	expect(existsSync(demoDirectory)).toBe(false);
});
