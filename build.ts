/**
Bundle `source/` into `distribution/`: one small entry, and a chunk for whatever is loaded later.
*/
import {chmod, readFile, rm} from 'node:fs/promises';
import {build} from 'esbuild';

const root = import.meta.dirname;
const {version} = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));

/** How everything here is bundled: the program, what its start-up is compared with, and what the tests look into. */
export const bundling = {
	absWorkingDir: root,
	bundle: true,
	splitting: true,
	format: 'esm' as const,
	platform: 'node' as const,
	target: 'node22',
	// CommonJS main files would come along whole; modules are shaken.
	mainFields: ['module', 'main'],
	minify: true,
	define: {'process.env.NODE_ENV': '"production"', STSUI_VERSION: JSON.stringify(version)},
	// CommonJS packages inside an ES module bundle still call `require` for Node's own modules.
	banner: {
		js: `import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);`,
	},
	// clipboardy starts helper programs that lie beside it; the devtools are for people who work on Ink.
	external: ['clipboardy', 'react-devtools-core'],
	logLevel: 'warning' as const,
};

export const entryPoints = ['source/cli.ts'];

const buildDistribution = async (): Promise<void> => {
	await rm(`${root}/distribution`, {recursive: true, force: true});
	await build({
		...bundling,
		entryPoints,
		outdir: 'distribution',
		chunkNames: 'chunks/[name]-[hash]',
		sourcemap: 'linked',
		sourcesContent: false,
		legalComments: 'linked',
	});
	await chmod(`${root}/distribution/cli.js`, 0o755);
};

if (import.meta.main) {
	await buildDistribution();
}
