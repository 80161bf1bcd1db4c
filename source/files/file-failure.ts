import {StsuiError} from '../errors.js';

type Remedy = {readonly reason: string; readonly hint: (file: string) => string};

const remedies: Readonly<Record<string, Remedy>> = {
	EACCES: {
		reason: 'permission is denied',
		hint: file => `Make sure that you own ${file} and may write to it.`,
	},
	EPERM: {
		reason: 'the system does not permit it',
		hint: file => `Make sure that you own ${file} and that it is not locked.`,
	},
	EROFS: {
		reason: 'the disk is read-only',
		hint: () => 'Set STSUI_DIR to a directory that you may write to.',
	},
	ENOSPC: {
		reason: 'no space is left on the disk',
		hint: file => `Free some space on the disk of ${file}, then try again.`,
	},
	EDQUOT: {
		reason: 'your disk quota is used up',
		hint: file => `Free some space on the disk of ${file}, then try again.`,
	},
	EMFILE: {
		reason: 'too many files are open',
		hint: () => 'Raise the limit with `ulimit -n`, then try again.',
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
	return new StsuiError(`${what}: ${reason}.`, {hint: hint(file), cause: error});
};

const look = (file: string): string => `Look at ${file} and the directory that it is in.`;
