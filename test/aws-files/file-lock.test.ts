import {execFile, spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {expect, test} from 'vitest';
import {withFileLock} from '../../source/aws-files/file-lock.js';
import {createAwsDirectory, temporaryDirectory} from './aws-directory.js';
import {credentialsOfSession as keys} from './session.js';

const run = promisify(execFile);

test('when twelve stsui write profiles at once, every profile is there in the end', async () => {
	const aws = createAwsDirectory({credentials: '# mine\n', config: '# mine\n'});
	const writer = path.join(temporaryDirectory(), 'writer.mjs');
	await build({
		entryPoints: [path.join(import.meta.dirname, 'writer.ts')],
		bundle: true,
		platform: 'node',
		format: 'esm',
		outfile: writer,
	});
	const names = Array.from({length: 12}, (_, index) => [`first-${index}`, `second-${index}`, 'of-all']);
	await Promise.all(names.map(profiles => run(process.execPath, [writer, aws.home, ...profiles])));

	const sections = aws.credentials().split('\n\n');
	const written = [...new Set(names.flat())].map(name => `[${name}]\n${keys.trimEnd()}`);
	expect(sections.map(section => section.trimEnd()).toSorted()).toEqual(['# mine', ...written].toSorted());
	expect(aws.config().match(/^\[/gm)).toHaveLength(25);
	expect(readdirSync(aws.directory).toSorted()).toEqual(['config', 'credentials']);
});

const createLock = (owner: string) => {
	const directory = temporaryDirectory();
	const lock = path.join(directory, '.credentials.stsui-lock');
	writeFileSync(lock, owner);
	return {file: path.join(directory, 'credentials'), lock};
};

test('a lock that a crash left over does not count', () => {
	const {pid} = spawnSync(process.execPath, ['--version']);
	const {file, lock} = createLock(`${pid} ${hostname()} abc`);
	expect(withFileLock(file, () => readFileSync(lock, 'utf8'))).toMatch(new RegExp(`^${process.pid} `));
	expect(existsSync(lock)).toBe(false);
});

test('a lock that is older than a minute does not count, whoever has it', () => {
	const {file, lock} = createLock('1 elsewhere.example.com abc');
	const before = new Date(Date.now() - 61_000);
	utimesSync(lock, before, before);
	expect(withFileLock(file, () => 'done')).toBe('done');
	expect(existsSync(lock)).toBe(false);
});

test.each([
	['a running process has', `${process.pid} ${hostname()} abc`, process.pid],
	['another machine has', '12345 elsewhere.example.com abc', 12_345],
])('a lock that %s is waited for, and named in the end', (_who, owner, pid) => {
	const {file, lock} = createLock(owner);
	expect(() => withFileLock(file, () => 'done', 30)).toThrow(
		expect.objectContaining({
			message: `Another stsui, process ${pid}, is writing ${file}.`,
			hint: `Wait until it is done. If it hangs, stop it and remove ${lock}.`,
		}),
	);
	expect(readFileSync(lock, 'utf8')).toBe(owner);
});

test('work that fails gives the lock back', () => {
	const file = path.join(temporaryDirectory(), 'credentials');
	const fail = () => {
		throw new Error('a bug');
	};
	expect(() => withFileLock(file, fail)).toThrow('a bug');
	expect(readdirSync(path.dirname(file))).toEqual([]);
});

test('a lock that somebody else took over meanwhile is theirs', () => {
	const {file, lock} = createLock('');
	const before = new Date(Date.now() - 61_000);
	utimesSync(lock, before, before);
	withFileLock(file, () => writeFileSync(lock, 'theirs'));
	expect(readFileSync(lock, 'utf8')).toBe('theirs');
});
