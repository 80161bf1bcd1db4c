import {hash} from 'node:crypto';
import {lstatSync, readFileSync, type Stats} from 'node:fs';
import path from 'node:path';
import {systemCode} from '../files/file-failure.js';
import {tighten} from '../files/private-path.js';
import {replaceFile} from '../files/replace-file.js';
import {type Session, sessionId} from '../sts/session.js';
import {type SealFault, seal, unseal} from './sealed-file.js';
import type {SealingKey} from './sealing-key.js';
import {parseSession, serializeSession} from './stored-session.js';

export const sessionFileExtension = '.json';

/** Many times what AWS puts into a session token. */
const longestBytes = 1024 * 1024;

export type UnreadableReason =
	| SealFault
	| 'not a session'
	| 'not a plain file'
	| 'too large'
	| 'not readable';

/** The file of the session with this id; its name says nothing of role or account. */
export const sessionFile = (directory: string, id: string): string =>
	path.join(directory, `${hash('sha256', id)}${sessionFileExtension}`);

export const writeSessionFile = (directory: string, session: Session, key: SealingKey): void => {
	const file = sessionFile(directory, sessionId(session));
	const label = {id: sealedId(file), expires: session.credentials.expiration};
	replaceFile(file, seal(serializeSession(session), key, label), 0o600);
};

/** @returns The session, why the file does not open, or `undefined` if it is gone. */
export const readSessionFile = (file: string, key: SealingKey): Session | UnreadableReason | undefined => {
	const content = readContent(file);
	if (typeof content !== 'object') {
		return content;
	}

	const unsealed = unseal(content.sealed, key, sealedId(file));
	if ('fault' in unsealed) {
		return unsealed.fault;
	}

	return parseSession(unsealed.plaintext) ?? 'not a session';
};

// The name of the file is bound to what is in it: a file that took the place of another does not open.
const sealedId = (file: string): string => path.basename(file, sessionFileExtension);

const readContent = (file: string): {readonly sealed: string} | UnreadableReason | undefined => {
	try {
		const status = lstatSync(file);
		// A link could lead anywhere, and a pipe would keep us waiting.
		if (!status.isFile()) {
			return 'not a plain file';
		}

		if (status.size > longestBytes) {
			return 'too large';
		}

		tightenIfPossible(file, status);
		return {sealed: readFileSync(file, 'utf8')};
	} catch (error) {
		// Another process forgot the session meanwhile.
		return systemCode(error) === 'ENOENT' ? undefined : 'not readable';
	}
};

const tightenIfPossible = (file: string, status: Stats): void => {
	try {
		tighten(file, status, 0o600);
	} catch {
		// On a read-only disk the seal has to do.
	}
};
