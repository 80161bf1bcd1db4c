import {lstatSync, readlinkSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {systemCode} from '../files/file-failure.js';

/**
The file that a path leads to, through symbolic links, whether it exists or not.

A new file in the place of a link would part it from whatever keeps the two together, such as a repository of dotfiles.

@throws What the file system says, of a circle of links for one.
*/
export const realFile = (file: string): string => {
	try {
		return realpathSync(file);
	} catch (error) {
		if (systemCode(error) !== 'ENOENT') {
			throw error;
		}
	}

	if (!lstatSync(file, {throwIfNoEntry: false})?.isSymbolicLink()) {
		return file;
	}

	const directory = realpathSync(path.dirname(file));
	return realFile(path.resolve(directory, readlinkSync(file)));
};
