import {randomBytes} from 'node:crypto';
import {
	closeSync,
	constants,
	fchmodSync,
	fsyncSync,
	openSync,
	renameSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {syncDirectory} from './sync-directory.js';

const isWindows = process.platform === 'win32';

/**
Replace a file by a new one, whole or not at all.

The data is on disk before the name points to it, and the name is on disk when this returns; whoever reads meanwhile
sees the old file or the new one. A full disk, a crash or SIGKILL leaves the old file as it was.

@param mode - Of the new file, whatever the umask.
@throws What the file system says; the temporary file is gone then.
*/
export const replaceFile = (file: string, data: string | Uint8Array, mode = 0o600): void => {
	const directory = path.dirname(file);
	const nonce = randomBytes(6).toString('hex');
	const temporary = path.join(directory, `.${path.basename(file)}.${process.pid}.${nonce}.tmp`);
	try {
		writeWhole(temporary, data, mode);
		renameSync(temporary, file);
	} catch (error) {
		unlinkQuietly(temporary);
		throw error;
	}

	syncDirectory(directory);
};

const writeWhole = (file: string, data: string | Uint8Array, mode: number): void => {
	const {O_CREAT, O_EXCL, O_WRONLY} = constants;
	const descriptor = openSync(file, O_WRONLY | O_CREAT | O_EXCL | (constants.O_NOFOLLOW ?? 0), mode);
	try {
		// Given a descriptor, writeFileSync goes on after a short write; writeSync would not.
		writeFileSync(descriptor, data);
		if (!isWindows) {
			fchmodSync(descriptor, mode);
		}

		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};

const unlinkQuietly = (file: string): void => {
	try {
		unlinkSync(file);
	} catch {
		// It was never made.
	}
};
