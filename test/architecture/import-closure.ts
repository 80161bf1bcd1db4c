import {isBuiltin} from 'node:module';
import {build, type Metafile} from 'esbuild';
import {bundling, entryPoints} from '../../build.js';

/** The bundle as `npm run build` makes it, but in memory. */
export const bundle = async (): Promise<Metafile> => {
	const {metafile} = await build({
		...bundling,
		entryPoints,
		outdir: 'distribution',
		write: false,
		metafile: true,
	});
	return metafile;
};

/** The modules of ours that begin a chunk: those that are loaded late, and the first one. */
export const entriesOf = ({outputs}: Metafile): readonly string[] =>
	Object.values(outputs)
		.map(({entryPoint = ''}) => entryPoint)
		.filter(entryPoint => entryPoint.startsWith('source/'))
		.map(entryPoint => entryPoint.slice('source/'.length));

/** The packages that are loaded together with a module: those in its chunk, and in all chunks that it needs at once. */
export const packagesLoadedWith = (module: string, {outputs}: Metafile): readonly string[] => {
	const entry = Object.entries(outputs).find(([, {entryPoint}]) => entryPoint === `source/${module}`);
	if (entry === undefined) {
		throw new Error(`${module} has no chunk of its own`);
	}

	const chunks = new Set([entry[0]]);
	const packages = new Set<string>();
	for (const chunk of chunks) {
		const {inputs = {}, imports = []} = outputs[chunk] ?? {};
		const bundled = Object.entries(inputs).filter(([, {bytesInOutput}]) => bytesInOutput > 0);
		for (const name of bundled.map(([input]) => packageOf(input))) {
			packages.add(name);
		}

		for (const {path: imported, external = false} of imports.filter(({kind}) => kind !== 'dynamic-import')) {
			(external ? packages : chunks).add(imported);
		}
	}

	return [...packages].filter(name => name !== ours && !isBuiltin(name)).toSorted();
};

const ours = '';

const packageOf = (input: string): string =>
	/.*node_modules\/(?<name>@[^/]+\/[^/]+|[^/]+)/.exec(input)?.groups?.name ?? ours;
