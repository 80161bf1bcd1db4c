import {readdirSync, unlinkSync} from 'node:fs';
import path from 'node:path';
import {fileFailure, systemCode} from '../files/file-failure.js';
import {preparePrivateDirectory} from '../files/private-path.js';
import type {Session} from '../sts/session.js';
import type {SealingKey} from './sealing-key.js';
import {
	readSessionFile,
	sessionFile,
	sessionFileExtension,
	type UnreadableReason,
	writeSessionFile,
} from './session-file.js';
import {sweepTemporaryFiles} from './temporary-files.js';

export type UnreadableSession = {readonly file: string; readonly reason: UnreadableReason};

export type StoredSessions = {
	/** Expired ones too; in the order of their file names, which means nothing. */
	readonly sessions: readonly Session[];
	/** What does not open stays on disk: the right key or a newer stsui may open it yet. */
	readonly unreadable: readonly UnreadableSession[];
};

/**
The sessions kept on disk, each in a sealed file of its own, so that processes never wait for one another.

Synchronous: the files are few and tiny, and nobody who asks can go on before the answer.
*/
export type SessionStore = {
	/** @throws {StsuiError} If the directory or the key cannot be read; a file that does not open harms no other. */
	readonly list: () => StoredSessions;
	/**
	Keep a session, in place of the one with the same id if there is one; it is on disk when this returns.

	@throws {StsuiError} If it cannot be written; what was kept before is as it was.
	*/
	readonly put: (session: Session) => void;
	/**
	Forget the session with this id.

	@returns Whether there was one.
	@throws {StsuiError} If its file cannot be removed.
	*/
	readonly remove: (id: string) => boolean;
};

type SessionStoreOptions = {
	/** Of the sealed files alone; the first `put` makes it. */
	readonly directory: string;
	/** Asked only once there is something to seal or to open. */
	readonly key: () => SealingKey;
};

/** A store that touches nothing before it is asked to. */
export const createSessionStore = ({directory, key}: SessionStoreOptions): SessionStore => ({
	list: () => {
		// The files before the key: whoever wrote one had a key by then.
		const files = sessionFiles(directory);
		return files.length === 0 ? {sessions: [], unreadable: []} : openAll(files, key());
	},

	put: session => {
		try {
			preparePrivateDirectory(directory);
			sweepTemporaryFiles(directory, new Date());
			writeSessionFile(directory, session, key());
		} catch (error) {
			throw fileFailure(`Cannot keep the session “${session.name}”`, directory, error);
		}
	},

	remove: id => {
		try {
			unlinkSync(sessionFile(directory, id));
			return true;
		} catch (error) {
			if (systemCode(error) === 'ENOENT') {
				return false;
			}

			throw fileFailure('Cannot forget the session', directory, error);
		}
	},
});

const sessionFiles = (directory: string): readonly string[] => {
	try {
		const names = readdirSync(directory).filter(name => name.endsWith(sessionFileExtension));
		return names.sort().map(name => path.join(directory, name));
	} catch (error) {
		if (systemCode(error) === 'ENOENT') {
			return [];
		}

		throw fileFailure('Cannot list the sessions', directory, error);
	}
};

const openAll = (files: readonly string[], key: SealingKey): StoredSessions => {
	const sessions: Session[] = [];
	const unreadable: UnreadableSession[] = [];
	for (const file of files) {
		const opened = readSessionFile(file, key);
		if (typeof opened === 'object') {
			sessions.push(opened);
		} else if (opened !== undefined) {
			unreadable.push({file, reason: opened});
		}
	}

	return {sessions, unreadable};
};
