import {chmodSync, lstatSync, mkdirSync, type Stats, statSync} from 'node:fs';
import {StsuiError} from '../errors.js';

const permissionBits = 0o777;
const stickyBit = 0o1000;

/**
Make a directory, with those above it, that nobody else may enter; tighten it to 0700 if it is there and wider.

A link that the user made is followed: some keep their configuration elsewhere. One that somebody else made is not.

@throws {StsuiError} If it is another user's, or one that everybody shares, such as `/tmp`.
*/
export const preparePrivateDirectory = (directory: string): void => {
	mkdirSync(directory, {recursive: true, mode: 0o700});
	// The link first, if it is one, before it is followed.
	requireOurs(directory, lstatSync(directory));
	const status = statSync(directory);
	requireOurs(directory, status);
	if ((status.mode & stickyBit) !== 0) {
		throw new StsuiError(`The directory ${directory} is shared with other users.`, {
			hint: 'Set STSUI_DIR to a directory of your own.',
		});
	}

	tighten(directory, status, 0o700);
};

/** @throws {StsuiError} If another user owns it, who could read or replace what is in it. */
export const requireOurs = (file: string, status: Stats): void => {
	const user = process.geteuid?.();
	if (user !== undefined && status.uid !== user) {
		throw new StsuiError(`${file} belongs to another user.`, {
			hint: `Run stsui as its owner, or make it yours: chown ${user} ${JSON.stringify(file)}`,
		});
	}
};

/** Take away what the mode allows beyond `mode`. On Windows the user's profile is private as it is. */
export const tighten = (file: string, status: Stats, mode: number): void => {
	const excess = status.mode & permissionBits & ~mode;
	if (process.platform !== 'win32' && excess !== 0) {
		chmodSync(file, mode);
	}
};
