/**
Bundle `source/` into `distribution/`: one small entry, and a chunk for whatever is loaded later.
*/
import {chmod, readFile, rm} from 'node:fs/promises';
import {build} from 'esbuild';

const distribution = new URL('distribution/', import.meta.url).pathname;

// CommonJS packages inside an ES module bundle still call `require` for Node's own modules.
const requireForCommonJs = `import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);`;

const {version} = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

await rm(distribution, {recursive: true, force: true});
await build({
	entryPoints: ['source/cli.ts'],
	outdir: distribution,
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	// CommonJS main files would come along whole; modules are shaken.
	mainFields: ['module', 'main'],
	target: 'node22',
	chunkNames: 'chunks/[name]-[hash]',
	sourcemap: 'linked',
	sourcesContent: false,
	minify: true,
	keepNames: false,
	legalComments: 'linked',
	define: {'process.env.NODE_ENV': '"production"', STSUI_VERSION: JSON.stringify(version)},
	banner: {js: requireForCommonJs},
	// clipboardy starts helper programs that lie beside it; the devtools are for people who work on Ink.
	external: ['clipboardy', 'react-devtools-core'],
	logLevel: 'warning',
});
await chmod(`${distribution}cli.js`, 0o755);
