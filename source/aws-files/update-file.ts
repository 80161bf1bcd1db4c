import {accessSync, chownSync, constants, existsSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import {StsuiError} from '../errors.js';
import {fileFailure} from '../files/file-failure.js';
import {replaceFile} from '../files/replace-file.js';
import {visible} from '../visible.js';
import {withFileLock} from './file-lock.js';
import {isSame, readSnapshot, type Snapshot} from './snapshot.js';

export type Update = {
	readonly file: string;
	/** The text that the file is to have, from what it holds now. A missing file holds nothing. */
	readonly edit: (bytes: Buffer) => string;
};

export type Updated = {
	readonly file: string;
	readonly before: Buffer;
	/** Not if the file already was as the edit has it. */
	readonly isWritten: boolean;
};

const attempts = 5;

/**
Try whether an update would work, without writing.

@throws {StsuiError} If the file cannot be read or replaced, is no file, or if the edit refuses it.
*/
export const checkUpdate = ({file, edit}: Update): void => {
	explainingFailures(file, () => {
		const snapshot = readSnapshot(file);
		const directory = path.dirname(snapshot.target);
		if (replacement(snapshot, edit) !== undefined && existsSync(directory)) {
			accessSync(directory, constants.W_OK);
		}
	});
};

/**
Replace a file by an edited one, whole or not at all, through symbolic links. Nobody but its owner can read the new one.

@throws {StsuiError} As `checkUpdate`; or if another program does not leave the file alone for long enough.
*/
export const updateFile = ({file, edit}: Update): Updated =>
	explainingFailures(file, () => {
		const before = readSnapshot(file);
		if (replacement(before, edit) === undefined) {
			return {file, before: before.bytes, isWritten: false};
		}

		mkdirSync(path.dirname(before.target), {recursive: true, mode: 0o700});
		return withFileLock(before.target, () => updateLocked({file, edit}));
	});

const updateLocked = ({file, edit}: Update): Updated => {
	// Other programs write these files too, and know no lock: what they wrote meanwhile is read and edited again.
	for (let attempt = 1; attempt <= attempts; attempt++) {
		const before = readSnapshot(file);
		const data = replacement(before, edit);
		if (data === undefined) {
			return {file, before: before.bytes, isWritten: false};
		}

		if (isSame(before, readSnapshot(file))) {
			replace(before, data);
			return {file, before: before.bytes, isWritten: true};
		}
	}

	throw new StsuiError(`${visible(file)} changed each time that it was about to be written.`, {
		hint: 'Find out which other program writes it, then try again.',
	});
};

/** What has to be written; `undefined` if the file is that already, and private. */
const replacement = ({stats, bytes}: Snapshot, edit: Update['edit']): Buffer | undefined => {
	const data = Buffer.from(edit(bytes));
	const isPrivate = stats !== undefined && privateMode(stats.mode) === (stats.mode & 0o777);
	return isPrivate && data.equals(bytes) ? undefined : data;
};

const privateMode = (mode: number): number => mode & 0o600;

const replace = ({target, stats}: Snapshot, data: Buffer): void => {
	replaceFile(target, data, stats === undefined ? 0o600 : privateMode(stats.mode));
	// Under sudo, and in many a container, the new file would be root's, and its owner locked out.
	if (stats !== undefined && process.geteuid?.() === 0) {
		chownSync(target, stats.uid, stats.gid);
	}
};

/** @throws {StsuiError} Instead of an error of the file system. */
const explainingFailures = <Result>(file: string, work: () => Result): Result => {
	try {
		return work();
	} catch (error) {
		throw fileFailure(`${visible(file)} cannot be changed`, file, error);
	}
};
