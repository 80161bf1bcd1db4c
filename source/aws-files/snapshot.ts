import {readFileSync, type Stats, statSync} from 'node:fs';
import {StsuiError} from '../errors.js';
import {visible} from '../visible.js';
import {realFile} from './real-file.js';

/** A file at one moment. */
export type Snapshot = {
	/** Where it really is. */
	readonly target: string;
	/** `undefined` if there is no file; it holds nothing then. */
	readonly stats: Pick<Stats, 'mode' | 'uid' | 'gid'> | undefined;
	readonly bytes: Buffer;
};

/**
Read a file that may be missing, through symbolic links.

@throws {StsuiError} If there is something that is no file.
*/
export const readSnapshot = (file: string): Snapshot => {
	const target = realFile(file);
	const stats = statSync(target, {throwIfNoEntry: false});
	if (stats === undefined) {
		return {target, stats, bytes: Buffer.alloc(0)};
	}

	// To open a FIFO is to wait for somebody who writes to it.
	if (!stats.isFile()) {
		throw new StsuiError(`${visible(file)} is not a file that can be replaced.`, {
			hint: 'Remove it, or name another file in AWS_SHARED_CREDENTIALS_FILE or AWS_CONFIG_FILE.',
		});
	}

	return {target, stats, bytes: readFileSync(target)};
};

export const isSame = (one: Snapshot, other: Snapshot): boolean =>
	one.target === other.target && one.bytes.equals(other.bytes);
