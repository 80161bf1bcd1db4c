import {chownSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {openKeyFile} from '../../source/sessions/sealing-key.js';
import {createSessionStore} from '../../source/sessions/session-store.js';
import {type Session, sessionId} from '../../source/sts/session.js';

/** A temporary directory that the end of the test removes. */
export const temporaryDirectory = (): string => {
	const directory = mkdtempSync(path.join(tmpdir(), 'stsui-sessions-'));
	onTestFinished(() => rmSync(directory, {recursive: true, force: true}));
	return directory;
};

/** Where stsui keeps sessions and key in one test; nothing of it is there yet. */
export const createPlace = (root = temporaryDirectory()) => {
	const directory = path.join(root, 'sessions');
	const keyFile = path.join(root, 'private', 'key');
	const store = createSessionStore({directory, key: () => openKeyFile(keyFile)});
	return {
		root,
		directory,
		keyFile,
		store,
		/** Keep a session and say which file is new. */
		keep: (session: Session): string => {
			const before = new Set(filesIn(directory));
			store.put(session);
			const file = filesIn(directory).find(name => !before.has(name));
			if (file === undefined) {
				throw new Error(`${sessionId(session)} was there before`);
			}

			return path.join(directory, file);
		},
	};
};

export const filesIn = (directory: string): readonly string[] => {
	try {
		return readdirSync(directory).toSorted();
	} catch {
		return [];
	}
};

/** Such as `0600`. */
export const modeOf = (file: string): string => `0${(statSync(file).mode & 0o7777).toString(8)}`;

export const withUmask = (mask: number, act: () => void): void => {
	const before = process.umask(mask);
	try {
		act();
	} finally {
		process.umask(before);
	}
};

const nobody = 65_534;

/** Root may write everywhere; a user may not. The directory is the user's own then. */
export const asOrdinaryUser = (directory: string, act: () => void): void => {
	if (process.geteuid?.() !== 0) {
		act();
		return;
	}

	chownSync(directory, nobody, nobody);
	process.seteuid?.(nobody);
	try {
		act();
	} finally {
		process.seteuid?.(0);
	}
};

/** A directory that somebody else owns. */
export const foreignDirectory = (): string => {
	if (process.geteuid?.() !== 0) {
		return '/usr';
	}

	const directory = temporaryDirectory();
	chownSync(directory, nobody, nobody);
	return directory;
};

/** What an act throws; it fails the test by throwing nothing. */
export const failureOf = (act: () => unknown): unknown => {
	try {
		act();
	} catch (error) {
		return error;
	}

	throw new Error('Nothing was thrown.');
};
