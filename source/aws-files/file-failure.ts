import {StsuiError} from '../errors.js';
import {visible} from '../visible.js';

type Failure = {readonly reason: string; readonly hint: string};

const notAllowed: Failure = {
	reason: 'permission denied',
	hint: 'Check whom the file and its directory belong to.',
};

const full: Failure = {reason: 'the disk is full', hint: 'Make room, then try again.'};

const notADirectory: Failure = {
	reason: 'a part of its path is not a directory',
	hint: 'Check the path, and AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE if they are set.',
};

const failures: ReadonlyMap<string, Failure> = new Map([
	['EACCES', notAllowed],
	['EPERM', notAllowed],
	['ENOSPC', full],
	['EDQUOT', full],
	['ENOTDIR', notADirectory],
	['EEXIST', notADirectory],
	[
		'EROFS',
		{
			reason: 'the file system is read-only',
			hint: 'Name another file in AWS_SHARED_CREDENTIALS_FILE or AWS_CONFIG_FILE.',
		},
	],
	['EBUSY', {reason: 'it is mounted by itself, or in use', hint: 'Mount its directory instead of the file.'}],
	['ELOOP', {reason: 'its symbolic links lead in a circle', hint: 'Remove the symbolic link.'}],
]);

/**
Do something with a file; what the file system says about it becomes a sentence.

@throws {StsuiError} Instead of an error of the file system. Any other error comes through.
*/
export const explainingFailures = <Result>(file: string, work: () => Result): Result => {
	try {
		return work();
	} catch (error) {
		throw isSystemError(error) ? explained(file, error) : error;
	}
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && 'syscall' in error && 'code' in error;

const explained = (file: string, cause: NodeJS.ErrnoException): StsuiError => {
	const {reason, hint} = failures.get(cause.code ?? '') ?? {
		reason: `the system says ${cause.code}`,
		hint: 'Check the path and the disk.',
	};
	return new StsuiError(`${visible(file)} cannot be changed: ${reason}.`, {hint, cause});
};
