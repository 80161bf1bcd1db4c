import {type Import, moduleOf, type SourceFile} from './imports.js';

/** Every cycle of imports that a walk through the files meets, each once: `a → b → a`. */
export const cyclesOf = (
	files: readonly SourceFile[],
	imports: readonly Import[],
): ReadonlyArray<readonly string[]> => {
	const imported = Map.groupBy(
		imports.filter(({isOurs}) => isOurs),
		({from}) => from,
	);
	const cycles: string[][] = [];
	const done = new Set<string>();
	const walk = (module: string, way: readonly string[]): void => {
		const start = way.indexOf(module);
		if (start !== -1) {
			cycles.push([...way.slice(start), module]);
			return;
		}

		if (done.has(module)) {
			return;
		}

		for (const {to} of imported.get(module) ?? []) {
			walk(to, [...way, module]);
		}

		done.add(module);
	};

	for (const {path} of files) {
		walk(moduleOf(path), []);
	}

	return cycles;
};
