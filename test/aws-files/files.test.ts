import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {asOrdinaryUser, createAwsDirectory, isRoot, modeOf, temporaryDirectory} from './aws-directory.js';
import {credentialsOfSession as keys} from './session.js';

const isWindows = process.platform === 'win32';

describe.skipIf(isWindows)('modes', () => {
	test('new files are 0600 and a new directory is 0700, whatever the umask', () => {
		const umask = process.umask(0);
		try {
			const aws = createAwsDirectory();
			aws.write();
			expect(modeOf(aws.directory)).toBe('0700');
			expect(modeOf(aws.paths.credentials)).toBe('0600');
			expect(modeOf(aws.paths.config)).toBe('0600');
		} finally {
			process.umask(umask);
		}
	});

	test.each([
		['0600', '0600'],
		['0400', '0400'],
		['0644', '0600'],
		['0640', '0600'],
		['0777', '0600'],
		['0444', '0400'],
	])('a file of mode %s is then one of mode %s', (before, after) => {
		const aws = createAwsDirectory({credentials: '', config: ''});
		chmodSync(aws.paths.credentials, before);
		aws.write();
		expect(modeOf(aws.paths.credentials)).toBe(after);
	});

	test('a file that others may read is made private even if its text stays', () => {
		const aws = createAwsDirectory();
		aws.write();
		chmodSync(aws.paths.credentials, 0o644);
		expect(aws.write().files).toEqual([aws.paths.credentials]);
		expect(modeOf(aws.paths.credentials)).toBe('0600');
		expect(aws.credentials()).toBe(`[dev]\n${keys}`);
	});

	test.runIf(isRoot)('a file stays with its owner if root writes it', () => {
		const aws = createAwsDirectory({credentials: ''});
		chownSync(aws.paths.credentials, 65_534, 65_533);
		aws.write();
		expect(statSync(aws.paths.credentials)).toMatchObject({uid: 65_534, gid: 65_533});
	});
});

describe.skipIf(isWindows)('symbolic links', () => {
	test('stay, and the file that they lead to is replaced', () => {
		const aws = createAwsDirectory({config: ''});
		const dotfiles = temporaryDirectory();
		writeFileSync(path.join(dotfiles, 'credentials'), '[prod]\n');
		symlinkSync(path.join(dotfiles, 'credentials'), path.join(dotfiles, 'link'));
		symlinkSync(path.join(dotfiles, 'link'), aws.paths.credentials);
		aws.write();
		expect(readlinkSync(aws.paths.credentials)).toBe(path.join(dotfiles, 'link'));
		expect(readFileSync(path.join(dotfiles, 'credentials'), 'utf8')).toBe(`[prod]\n\n[dev]\n${keys}`);
		expect(readdirSync(dotfiles).toSorted()).toEqual(['credentials', 'link']);
		expect(readdirSync(aws.directory).toSorted()).toEqual(['config', 'credentials']);
	});

	test('that lead to nothing yet stay, and the file is made', () => {
		const aws = createAwsDirectory({config: ''});
		symlinkSync('../dotfiles/second', aws.paths.credentials);
		mkdirSync(path.join(aws.home, 'dotfiles'));
		symlinkSync('aws/credentials', path.join(aws.home, 'dotfiles', 'second'));
		aws.write();
		expect(lstatSync(aws.paths.credentials).isSymbolicLink()).toBe(true);
		const target = path.join(aws.home, 'dotfiles', 'aws', 'credentials');
		expect(readFileSync(target, 'utf8')).toBe(`[dev]\n${keys}`);
		expect(modeOf(target)).toBe('0600');
	});

	test('may stand for the directory', () => {
		const aws = createAwsDirectory();
		mkdirSync(path.join(aws.home, 'dotfiles'));
		symlinkSync('dotfiles', aws.directory);
		aws.write();
		expect(readlinkSync(aws.directory)).toBe('dotfiles');
		expect(readdirSync(path.join(aws.home, 'dotfiles')).toSorted()).toEqual(['config', 'credentials']);
	});

	test('that lead in a circle are said to do so', () => {
		const aws = createAwsDirectory({credentials: ''});
		symlinkSync('config', aws.paths.config);
		expect(() => aws.write()).toThrow(
			expect.objectContaining({
				message: `${aws.paths.config} cannot be changed: its symbolic links lead in a circle.`,
				hint: 'Remove the symbolic link.',
			}),
		);
		expect(aws.credentials()).toBe('');
	});
});

describe.each(['credentials', 'config'] as const)('what is no file in the place of the %s file', name => {
	const other = name === 'credentials' ? 'config' : 'credentials';

	test('a directory is left alone, and so is the other file', () => {
		const aws = createAwsDirectory({[other]: '[prod]\n'});
		mkdirSync(aws.paths[name]);
		expect(() => aws.write()).toThrow(
			expect.objectContaining({message: `${aws.paths[name]} is not a file that can be replaced.`}),
		);
		expect(readFileSync(aws.paths[other], 'utf8')).toBe('[prod]\n');
		expect(readdirSync(aws.directory).toSorted()).toEqual(['config', 'credentials']);
	});

	test.skipIf(isWindows)('a FIFO is left alone, and nobody waits for what might come out of it', () => {
		const aws = createAwsDirectory({[other]: '[prod]\n'});
		execFileSync('mkfifo', [aws.paths[name]]);
		expect(() => aws.write()).toThrow(
			expect.objectContaining({message: `${aws.paths[name]} is not a file that can be replaced.`}),
		);
		expect(lstatSync(aws.paths[name]).isFIFO()).toBe(true);
		expect(readFileSync(aws.paths[other], 'utf8')).toBe('[prod]\n');
	});
});

test('a file in the place of the directory is left alone', () => {
	const aws = createAwsDirectory();
	writeFileSync(aws.directory, 'Jane');
	expect(() => aws.write()).toThrow(
		expect.objectContaining({
			message: `${aws.paths.credentials} cannot be changed: a part of its path is not a directory.`,
		}),
	);
	expect(readFileSync(aws.directory, 'utf8')).toBe('Jane');
});

describe.skipIf(isWindows)('without permission', () => {
	test('a directory that one may not write to is left alone', () => {
		const aws = createAwsDirectory({credentials: '[prod]\n', config: '[prod]\n'});
		asOrdinaryUser(aws.directory, () => {
			chmodSync(aws.directory, 0o500);
			expect(() => aws.write()).toThrow(
				expect.objectContaining({
					message: `${aws.paths.credentials} cannot be changed: permission is denied.`,
					hint: `Make sure that you own ${aws.paths.credentials} and may write to it.`,
				}),
			);
			chmodSync(aws.directory, 0o700);
		});
		expect([...aws.contents()]).toEqual([
			['config', '[prod]\n'],
			['credentials', '[prod]\n'],
		]);
	});

	test('a file that one may not read is left alone, and so is the other', () => {
		const aws = createAwsDirectory({credentials: '[prod]\n', config: '[prod]\n'});
		asOrdinaryUser(aws.directory, () => {
			chmodSync(aws.paths.config, 0);
			expect(() => aws.write()).toThrow(
				expect.objectContaining({message: `${aws.paths.config} cannot be changed: permission is denied.`}),
			);
			chmodSync(aws.paths.config, 0o600);
		});
		expect([...aws.contents()]).toEqual([
			['config', '[prod]\n'],
			['credentials', '[prod]\n'],
		]);
	});
});

test('the credentials are not written if the config file cannot be', () => {
	const aws = createAwsDirectory({credentials: '[prod]\n'});
	const paths = {...aws.paths, config: path.join(aws.paths.credentials, 'config')};
	expect(() => aws.write({paths})).toThrow(
		expect.objectContaining({
			message: `${paths.config} cannot be changed: a part of its path is not a directory.`,
		}),
	);
	expect(aws.credentials()).toBe('[prod]\n');
});
