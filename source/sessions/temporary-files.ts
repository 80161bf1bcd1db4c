import {lstatSync, readdirSync, unlinkSync} from 'node:fs';
import path from 'node:path';

const abandonedMilliseconds = 60 * 60 * 1000;

/**
Remove what processes left behind that died while writing; a write takes milliseconds, so an hour is proof.

What cannot be removed stays: it is sealed, and nobody reads it.
*/
export const sweepTemporaryFiles = (directory: string, now: Date): void => {
	try {
		for (const file of temporaryFiles(directory)) {
			if (now.getTime() - lstatSync(file).mtimeMs > abandonedMilliseconds) {
				unlinkSync(file);
			}
		}
	} catch {
		// Another process may be sweeping; the next save tries again.
	}
};

const temporaryFiles = (directory: string): readonly string[] =>
	readdirSync(directory)
		.filter(name => name.startsWith('.') && name.endsWith('.tmp'))
		.map(name => path.join(directory, name));
