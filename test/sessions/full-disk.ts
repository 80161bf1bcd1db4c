import {execFileSync} from 'node:child_process';
import {rmSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {systemCode} from '../../source/files/file-failure.js';
import {temporaryDirectory} from './place.js';

const page = 4096;

export type SmallDisk = {
	readonly root: string;
	/** Use the disk up but for one page, or for nothing. Whoever saves after that must be started by `launcher`. */
	readonly fill: (left: 'one page' | 'nothing') => {
		readonly launcher: readonly string[];
		readonly reason: string;
	};
};

/** A real small disk where that is permitted; else processes that may write only so much into a file. */
export const smallDisk = (): SmallDisk => {
	const root = temporaryDirectory();
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=700', 'stsui-test', root], {stdio: 'ignore'});
	} catch {
		return {root, fill: limitFiles};
	}

	onTestFinished(() => {
		execFileSync('umount', [root]);
	});
	return {root, fill: left => fillUp(path.join(root, 'filler'), left === 'nothing' ? 0 : page)};
};

const limitFiles: SmallDisk['fill'] = left => ({
	launcher: ['sh', '-c', `ulimit -f ${left === 'nothing' ? 0 : 1}; exec "$@"`, 'sh'],
	reason: 'the system says EFBIG',
});

const fillUp = (filler: string, bytesLeft: number): ReturnType<SmallDisk['fill']> => {
	rmSync(filler, {force: true});
	let size = 0;
	try {
		for (;;) {
			writeFileSync(filler, Buffer.alloc(page), {flag: 'a'});
			size += page;
		}
	} catch (error) {
		if (systemCode(error) !== 'ENOSPC') {
			throw error;
		}
	}

	truncateSync(filler, size - bytesLeft);
	return {launcher: [], reason: 'no space is left on the disk'};
};
