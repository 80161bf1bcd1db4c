import {createReadStream} from 'node:fs';
import path from 'node:path';
import {buffer} from 'node:stream/consumers';
import {StsuiError} from './errors.js';
import {textOfBytes} from './text-of-bytes.js';
import {visible} from './visible.js';

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'There is no file',
	EISDIR: 'This is a directory:',
	EACCES: 'You may not read',
};

/**
The whole text of a file, a pipe or, for `-`, standard input.

@param home - What a `~/` at the beginning stands for.
*/
export const readText = async (file: string, home: string): Promise<string> => {
	if (file === '-') {
		return textOfBytes(await buffer(process.stdin));
	}

	const location = file.startsWith('~/') ? path.join(home, file.slice(2)) : file;
	try {
		return textOfBytes(await buffer(createReadStream(location)));
	} catch (cause) {
		const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
		throw new StsuiError(`${reasons[code] ?? `Cannot read (${code})`} ${visible(file)}.`, {
			hint: 'Check the name of the file.',
			cause,
		});
	}
};
