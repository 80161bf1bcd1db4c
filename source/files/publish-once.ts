import {randomBytes} from 'node:crypto';
import {closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {systemCode} from './file-failure.js';
import {syncDirectory} from './sync-directory.js';

/**
Write a file unless there is one: of many processes the first wins, and the file of the others is dropped.

Read it afterwards to learn what won, with {@link readPublished}.
*/
export const publishOnce = (file: string, data: Uint8Array): void => {
	const directory = path.dirname(file);
	const nonce = randomBytes(6).toString('hex');
	const candidate = path.join(directory, `.${path.basename(file)}.${process.pid}.${nonce}.tmp`);
	try {
		writeNew(candidate, data);
		publish(candidate, file, data);
	} catch (error) {
		// Another process was first.
		if (systemCode(error) !== 'EEXIST') {
			throw error;
		}
	} finally {
		rmSync(candidate, {force: true});
	}

	syncDirectory(directory);
};

const withoutLinks: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

const publish = (candidate: string, file: string, data: Uint8Array): void => {
	try {
		// Shows the file whole and, unlike a rename, never replaces one.
		linkSync(candidate, file);
	} catch (error) {
		if (!withoutLinks.has(systemCode(error))) {
			throw error;
		}

		// Some disks and network shares have no links.
		writeNew(file, data);
	}
};

const writeNew = (file: string, data: Uint8Array): void => {
	const descriptor = openSync(file, 'wx', 0o600);
	try {
		writeFileSync(descriptor, data);
		fsyncSync(descriptor);
	} catch (error) {
		rmSync(file, {force: true});
		throw error;
	} finally {
		closeSync(descriptor);
	}
};

const pauseMilliseconds = 10;
const pauses = 100;

/** Read what {@link publishOnce} wrote; without links it can be seen while it is still empty, so wait up to a second. */
export const readPublished = (file: string): Buffer => {
	for (let pause = 0; pause < pauses; pause += 1) {
		const data = readFileSync(file);
		if (data.length > 0) {
			return data;
		}

		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
	}

	return readFileSync(file);
};
