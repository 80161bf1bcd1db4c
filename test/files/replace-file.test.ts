import {mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {replaceFile} from '../../source/files/replace-file.js';
import {failureOf, temporaryDirectory} from '../sessions/place.js';

const place = () => {
	const directory = temporaryDirectory();
	return {directory, file: path.join(directory, 'secrets')};
};

const modeOf = (file: string): number => statSync(file).mode & 0o7777;

test('a new file is for the user alone, whatever the umask', () => {
	const {directory, file} = place();
	const before = process.umask(0);
	try {
		replaceFile(file, 'ünïcödé');
	} finally {
		process.umask(before);
	}

	expect(readFileSync(file, 'utf8')).toBe('ünïcödé');
	expect(modeOf(file)).toBe(0o600);
	expect(readdirSync(directory)).toEqual(['secrets']);
});

test.each([0o600, 0o640, 0o644])(
	'a file gets the mode %o that is asked for, also against the umask',
	mode => {
		const {file} = place();
		const before = process.umask(0o077);
		try {
			replaceFile(file, 'new', mode);
		} finally {
			process.umask(before);
		}

		expect(modeOf(file)).toBe(mode);
	},
);

test('a file is replaced as a whole: who has the old one open sees the old one', () => {
	const {file} = place();
	writeFileSync(file, 'the old one', {mode: 0o644});
	const before = statSync(file).ino;
	replaceFile(file, Buffer.from([0, 255, 10]));
	expect(readFileSync(file)).toEqual(Buffer.from([0, 255, 10]));
	expect(statSync(file).ino).not.toBe(before);
	expect(modeOf(file)).toBe(0o600);
});

test('a link is replaced, and what it led to is left alone', () => {
	const {directory, file} = place();
	writeFileSync(path.join(directory, 'elsewhere'), 'theirs');
	symlinkSync('elsewhere', file);
	replaceFile(file, 'ours');
	expect(readFileSync(file, 'utf8')).toBe('ours');
	expect(readFileSync(path.join(directory, 'elsewhere'), 'utf8')).toBe('theirs');
});

test('what cannot be replaced stays, and nothing is left beside it', () => {
	const {directory, file} = place();
	mkdirSync(path.join(file, 'in the way'), {recursive: true});
	expect(failureOf(() => replaceFile(file, 'new'))).toMatchObject({
		code: expect.stringMatching(/^(?:EISDIR|ENOTEMPTY|EEXIST|EPERM)$/),
	});
	expect(readdirSync(directory)).toEqual(['secrets']);
	expect(readdirSync(file)).toEqual(['in the way']);
});

test('where there is no directory, none is made', () => {
	const {directory} = place();
	const error = failureOf(() => replaceFile(path.join(directory, 'missing', 'file'), 'new'));
	expect(error).toMatchObject({code: 'ENOENT'});
	expect(readdirSync(directory)).toEqual([]);
});
