import {hash, randomBytes} from 'node:crypto';
import {lstatSync} from 'node:fs';
import path from 'node:path';
import {StsuiError} from '../errors.js';
import {fileFailure} from '../files/file-failure.js';
import {preparePrivateDirectory, requireOurs, tighten} from '../files/private-path.js';
import {publishOnce, readPublished} from '../files/publish-once.js';

const keyLength = 32;

/** The AES-256 key that seals the sessions kept on this machine. */
export type SealingKey = {
	/** Tells one key from another and gives nothing of either away. */
	readonly id: string;
	readonly bytes: Uint8Array;
};

/**
Read the key from its file; the first time, make it.

However many processes come first at once, all get the same key. The file holds its 32 bytes and nothing else; it becomes
0600 and its directory 0700. Synchronous, as the store is.

@throws {StsuiError} If what is there is not a key of this user. It stays as it is: a new key would open no kept session.
*/
export const openKeyFile = (file: string): SealingKey => {
	try {
		preparePrivateDirectory(path.dirname(file));
		if (lstatSync(file, {throwIfNoEntry: false}) === undefined) {
			publishOnce(file, randomBytes(keyLength));
		}

		const bytes = readKey(file);
		return {id: keyId(bytes), bytes};
	} catch (error) {
		throw fileFailure(`Cannot open the key file ${file}`, file, error);
	}
};

const readKey = (file: string): Uint8Array => {
	const status = lstatSync(file);
	if (!status.isFile()) {
		throw notAKey(file, 'is not a plain file');
	}

	requireOurs(file, status);
	tighten(file, status, 0o600);
	const bytes = readPublished(file);
	if (bytes.length !== keyLength) {
		throw notAKey(file, `has ${bytes.length} bytes, not the ${keyLength} of a key`);
	}

	return bytes;
};

const notAKey = (file: string, what: string): StsuiError =>
	new StsuiError(`The key file ${file} ${what}.`, {
		hint: 'Restore it, or move it away: stsui then makes a new key, which opens none of the sessions kept so far.',
	});

const keyId = (bytes: Uint8Array): string =>
	hash('sha256', Buffer.concat([Buffer.from('stsui key id '), bytes])).slice(0, 16);
