import {randomBytes} from 'node:crypto';
import {closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import path from 'node:path';
import {StsuiError} from '../errors.js';
import {systemCode} from '../files/file-failure.js';
import {visible} from '../visible.js';

const pauseMilliseconds = 10;
const oldMilliseconds = 60_000;

/**
Do something with a file while no other stsui does. Other programs do not know this lock.

The work has to be short. A lock whose process is gone, or that is older than a minute, was left over by a crash.

@throws {StsuiError} If another stsui does not give the file up in time.
*/
export const withFileLock = <Result>(
	file: string,
	work: () => Result,
	patienceMilliseconds = 5000,
): Result => {
	const lock = path.join(path.dirname(file), `.${path.basename(file)}.stsui-lock`);
	const owner = `${process.pid} ${hostname()} ${randomBytes(6).toString('hex')}`;
	const deadline = performance.now() + patienceMilliseconds;
	while (!take(lock, owner)) {
		const other = ownerOf(lock);
		if (isLeftOver(lock, other)) {
			release(lock, other);
			continue;
		}

		if (performance.now() > deadline) {
			throw new StsuiError(`Another stsui, process ${pidOf(other)}, is writing ${visible(file)}.`, {
				hint: `Wait until it is done. If it hangs, stop it and remove ${visible(lock)}.`,
			});
		}

		pause();
	}

	try {
		return work();
	} finally {
		release(lock, owner);
	}
};

const take = (lock: string, owner: string): boolean => {
	let descriptor: number;
	try {
		descriptor = openSync(lock, 'wx', 0o600);
	} catch (error) {
		if (systemCode(error) === 'EEXIST') {
			return false;
		}

		throw error;
	}

	try {
		writeFileSync(descriptor, owner);
		return true;
	} catch (error) {
		rmSync(lock, {force: true});
		throw error;
	} finally {
		closeSync(descriptor);
	}
};

const release = (lock: string, owner: string): void => {
	if (ownerOf(lock) === owner) {
		rmSync(lock, {force: true});
	}
};

/** What the lock says; nothing if it is gone, or being made. */
const ownerOf = (lock: string): string => {
	try {
		return readFileSync(lock, 'utf8');
	} catch {
		return '';
	}
};

const isLeftOver = (lock: string, owner: string): boolean => {
	const stats = statSync(lock, {throwIfNoEntry: false});
	if (stats !== undefined && Date.now() - stats.mtimeMs > oldMilliseconds) {
		return true;
	}

	const isOurs = owner.split(' ')[1] === hostname();
	return isOurs && !isRunning(pidOf(owner));
};

const pidOf = (owner: string): number => Number.parseInt(owner, 10);

const isRunning = (pid: number): boolean => {
	try {
		// Signal 0 asks whether there is such a process, and does nothing to it.
		return process.kill(pid, 0);
	} catch (error) {
		return systemCode(error) !== 'ESRCH';
	}
};

const pause = (): void => {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
};
