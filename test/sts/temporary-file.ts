import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {temporaryDirectory} from '../sessions/place.js';

/** A file that the end of the test removes. */
export const temporaryFile = (content: string): string => {
	const file = path.join(temporaryDirectory(), 'file');
	writeFileSync(file, content);
	return file;
};
