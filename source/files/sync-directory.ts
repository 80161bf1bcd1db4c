import {closeSync, fsyncSync, openSync} from 'node:fs';

/** Make sure that the names in a directory are on disk, not only the files. Windows has no such call and needs none. */
export const syncDirectory = (directory: string): void => {
	if (process.platform === 'win32') {
		return;
	}

	const descriptor = openSync(directory, 'r');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};
