import {StsuiError} from '../errors.js';
import {visible} from '../visible.js';

type Remedy = {readonly reason: string; readonly hint: (file: string) => string};

const notAllowed: Remedy = {
	reason: 'permission is denied',
	hint: file => `Make sure that you own ${file} and may write to it.`,
};

const full: Remedy = {
	reason: 'no space is left on the disk',
	hint: file => `Free some space on the disk of ${file}, then try again.`,
};

const notADirectory: Remedy = {
	reason: 'a part of its path is not a directory',
	hint: file => `Check the path ${file}.`,
};

const remedies: Readonly<Record<string, Remedy>> = {
	EACCES: notAllowed,
	EPERM: notAllowed,
	ENOSPC: full,
	EDQUOT: full,
	ENOTDIR: notADirectory,
	EEXIST: notADirectory,
	EROFS: {
		reason: 'the disk is read-only',
		hint: () =>
			'Name a place that you may write to: STSUI_DIR, or AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE.',
	},
	EMFILE: {
		reason: 'too many files are open',
		hint: () => 'Raise the limit with `ulimit -n`, then try again.',
	},
	EBUSY: {
		reason: 'it is mounted by itself, or in use',
		hint: () => 'Mount its directory instead of the file.',
	},
	ELOOP: {
		reason: 'its symbolic links lead in a circle',
		hint: () => 'Remove the symbolic link.',
	},
};

/** The code of a system error, such as `ENOENT`; `undefined` for every other error. */
export const systemCode = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
What the file system said, as a sentence and the next thing to do.

@param what - What could not be done, such as `Cannot save the session “prod”`.
@param file - Where; the hint names it.
@returns An error that already explains itself, or a bug, as it was.
*/
export const fileFailure = (what: string, file: string, error: unknown): unknown => {
	const code = systemCode(error);
	if (code === undefined) {
		return error;
	}

	const {reason, hint} = remedies[code] ?? {reason: `the system says ${code}`, hint: look};
	return new StsuiError(`${what}: ${reason}.`, {hint: hint(visible(file)), cause: error});
};

const look = (file: string): string => `Look at ${file} and the directory that it is in.`;
