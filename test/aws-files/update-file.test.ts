import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {updateFile} from '../../source/aws-files/update-file.js';
import {contentsOf, temporaryDirectory} from './aws-directory.js';

const createFile = (text: string) => {
	const directory = temporaryDirectory();
	const file = path.join(directory, 'credentials');
	writeFileSync(file, text, {mode: 0o600});
	return {directory, file};
};

test('what another program writes in between is kept', () => {
	const {directory, file} = createFile('one\n');
	const seen: string[] = [];
	const updated = updateFile({
		file,
		edit: bytes => {
			seen.push(String(bytes));
			if (seen.length <= 3) {
				writeFileSync(file, `${bytes}${seen.length}\n`);
			}

			return `${bytes}mine\n`;
		},
	});
	expect(updated).toEqual({file, before: Buffer.from('one\n1\n2\n3\n'), isWritten: true});
	expect(seen.at(-1)).toBe('one\n1\n2\n3\n');
	expect([...contentsOf(directory)]).toEqual([['credentials', 'one\n1\n2\n3\nmine\n']]);
});

test.each([
	['removes', 'one\n', (file: string) => rmSync(file), 'mine\n'],
	['makes', undefined, (file: string) => writeFileSync(file, 'two\n'), 'two\nmine\n'],
])('a file that another program %s in between is read again', (_what, before, act, after) => {
	const {file} = createFile(before ?? '');
	if (before === undefined) {
		rmSync(file);
	}

	let calls = 0;
	const edit = (bytes: Buffer) => {
		calls += 1;
		if (calls === 2) {
			act(file);
		}

		return `${bytes}mine\n`;
	};
	updateFile({file, edit});
	expect(readFileSync(file, 'utf8')).toBe(after);
});

test('a file that changes all the time is given up, as it is', () => {
	const {directory, file} = createFile('');
	const edit = (bytes: Buffer) => {
		writeFileSync(file, `${bytes}.`);
		return 'mine';
	};
	expect(() => updateFile({file, edit})).toThrow(
		expect.objectContaining({
			message: `${file} changed each time that it was about to be written.`,
			hint: 'Find out which other program writes it, then try again.',
		}),
	);
	expect([...contentsOf(directory)]).toEqual([['credentials', '......']]);
});

test('an edit that fails leaves the file alone, and what went wrong comes through', () => {
	const {directory, file} = createFile('one\n');
	const bug = new Error('a bug');
	const edit = () => {
		throw bug;
	};
	expect(() => updateFile({file, edit})).toThrow(bug);
	expect([...contentsOf(directory)]).toEqual([['credentials', 'one\n']]);
});
