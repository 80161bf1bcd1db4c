import {expect, test} from 'vitest';
import {StsuiError} from '../../source/errors.js';
import {fileFailure, systemCode} from '../../source/files/file-failure.js';

const systemError = (code: string) => Object.assign(new Error(`${code}: it says`), {code});

test.each([
	['EACCES', 'permission is denied', 'Make sure that you own /x/file and may write to it.'],
	[
		'EROFS',
		'the disk is read-only',
		'Name a place that you may write to: STSUI_DIR, or AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE.',
	],
	['EBUSY', 'it is mounted by itself, or in use', 'Mount its directory instead of the file.'],
	['ENOSPC', 'no space is left on the disk', 'Free some space on the disk of /x/file, then try again.'],
	['EIO', 'the system says EIO', 'Look at /x/file and the directory that it is in.'],
])('%s is told in a sentence, with the next step', (code, reason, hint) => {
	const error = systemError(code);
	const failure = fileFailure('Cannot keep the session', '/x/file', error);
	expect(failure).toBeInstanceOf(StsuiError);
	expect(failure).toMatchObject({
		message: `Cannot keep the session: ${reason}.`,
		hint,
		kind: 'failed',
		cause: error,
	});
});

test('what explains itself and what is a bug stay what they are', () => {
	for (const error of [new StsuiError('It belongs to another user.'), new TypeError('undefined'), 'text']) {
		expect(fileFailure('Cannot keep the session', '/x/file', error)).toBe(error);
		expect(systemCode(error)).toBeUndefined();
	}
});
