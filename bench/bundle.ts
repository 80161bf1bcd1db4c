import {join} from 'node:path';
import {build} from 'esbuild';
import {bundling} from '../build.ts';

/**
Bundle a few lines of TypeScript, in which relative imports start from `bench/`, the way the program itself is built.

@param directory - Where the bundle and its chunks go.
@returns The file to run or to import.
*/
export const bundle = async (contents: string, directory: string): Promise<string> => {
	await build({
		...bundling,
		stdin: {contents, resolveDir: import.meta.dirname, loader: 'ts'},
		outdir: directory,
	});
	return join(directory, 'stdin.js');
};
