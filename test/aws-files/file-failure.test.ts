import {expect, test} from 'vitest';
import {explainingFailures} from '../../source/aws-files/file-failure.js';

const failure = (code: string) => Object.assign(new Error(`${code}: write`), {code, syscall: 'write'});

test.each([
	['EACCES', 'permission denied', 'Check whom the file and its directory belong to.'],
	['ENOSPC', 'the disk is full', 'Make room, then try again.'],
	[
		'EROFS',
		'the file system is read-only',
		'Name another file in AWS_SHARED_CREDENTIALS_FILE or AWS_CONFIG_FILE.',
	],
	['EBUSY', 'it is mounted by itself, or in use', 'Mount its directory instead of the file.'],
	['EIO', 'the system says EIO', 'Check the path and the disk.'],
])('%s is said in words', (code, reason, hint) => {
	const cause = failure(code);
	const act = () =>
		explainingFailures('/home/jane/\u001b.aws', () => {
			throw cause;
		});
	expect(act).toThrow(
		expect.objectContaining({
			message: `/home/jane/\\x1b.aws cannot be changed: ${reason}.`,
			hint,
			kind: 'failed',
			cause,
		}),
	);
});

test('a bug stays a bug', () => {
	const bug = new TypeError('undefined is not a function');
	const act = () =>
		explainingFailures('/home/jane/.aws', () => {
			throw bug;
		});
	expect(act).toThrow(bug);
});
