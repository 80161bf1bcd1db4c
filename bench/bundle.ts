import {join} from 'node:path';
import {build} from 'esbuild';

// As in the build of the program: CommonJS packages still call `require` for Node's own modules.
const requireForCommonJs = `import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);`;

/**
Bundle a few lines of TypeScript, in which relative imports start from `bench/`, the way the program itself is built.

@param directory - Where the bundle and its chunks go.
@returns The file to run or to import.
*/
export const bundle = async (contents: string, directory: string): Promise<string> => {
	await build({
		stdin: {contents, resolveDir: import.meta.dirname, loader: 'ts'},
		outdir: directory,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		mainFields: ['module', 'main'],
		target: 'node22',
		minify: true,
		define: {'process.env.NODE_ENV': '"production"'},
		banner: {js: requireForCommonJs},
		external: ['react-devtools-core'],
		logLevel: 'warning',
	});
	return join(directory, 'stdin.js');
};
