import {cyclesOf} from './cycles.js';
import {type Import, importsOf, moduleOf, type SourceFile, withoutComments} from './imports.js';
import {loadedLate, packages, places, pure} from './places.js';

const longest = 200;

type Rule = (files: readonly SourceFile[], imports: readonly Import[]) => readonly string[];

/** Everything in which these files break the architecture: where it is, and what it is. */
export const violationsOf = (files: readonly SourceFile[]): readonly string[] => {
	const imports = files.flatMap(importsOf);
	return rules.flatMap(rule => rule(files, imports)).toSorted();
};

const at = ({file, line}: Pick<Import, 'file' | 'line'>, what: string): string => `${file}:${line} ${what}`;

const folderOf = (module: string): string => module.split('/')[0] ?? module;

/** Whether a module is one of these, or lies in one of these folders. */
const isWithin = (module: string, places: readonly string[]): boolean =>
	places.includes(module) || places.includes(folderOf(module));

const unplaced: Rule = files =>
	files
		.filter(({path}) => !(folderOf(moduleOf(path)) in places))
		.map(({path}) => `${path}:1 has no place in the table`);

const foreign: Rule = (_, imports) =>
	imports
		.filter(({isOurs}) => isOurs)
		.filter(({from, to}) => folderOf(from) !== folderOf(to) || from === folderOf(from))
		.filter(({from, to}) => !isWithin(to, places[from] ?? places[folderOf(from)] ?? []))
		// The one way from the command line to the screen, which the other commands never go.
		.filter(({from, to, isDynamic}) => !(folderOf(from) === 'commands' && to === 'ui/open' && isDynamic))
		.map(found => at(found, `may not import ${found.to}`));

const missing: Rule = (files, imports) => {
	const modules = new Set(files.map(({path}) => moduleOf(path)));
	return imports
		.filter(({isOurs, to}) => isOurs && !modules.has(to))
		.map(found => at(found, `imports ${found.to}, which is not there`));
};

/** An import of something that is only known when it runs. */
const unknown: Rule = files => files.flatMap(file => findingsIn(file, /\bimport\s*\(\s*(?!['"\s])/g));

const cyclic: Rule = (files, imports) =>
	cyclesOf(files, imports).map(cycle => `${cycle.join(' → ')} is a cycle`);

const misplacedPackages: Rule = (_, imports) =>
	imports
		.filter(({isOurs}) => !isOurs)
		.filter(({from, to}) => ownersOf(to).some(owners => !isWithin(from, owners)))
		.map(found => at(found, `may not import ${found.to}`));

const ownersOf = (name: string): ReadonlyArray<readonly string[]> =>
	Object.entries(packages)
		.filter(([owned]) => isNamed(name, owned))
		.map(([, owners]) => owners);

/** A name that ends with a slash or a hyphen is the beginning of names. */
const isNamed = (name: string, owned: string): boolean =>
	/[/-]$/.test(owned) ? name.startsWith(owned) : name === owned || name.startsWith(`${owned}/`);

const eager: Rule = (_, imports) =>
	imports
		.filter(({to, isType, isDynamic}) => loadedLate.some(late => isNamed(to, late)) && !isType && !isDynamic)
		.map(found => at(found, `must load ${found.to} when it is first used`));

const isPure = (module: string): boolean => isWithin(module, pure) && module !== 'ui/open';

const impure: Rule = (files, imports) => [
	...imports
		.filter(({from, to}) => isPure(from) && to.startsWith('node:'))
		.map(found => at(found, `may not import ${found.to}`)),
	...files.filter(({path}) => isPure(moduleOf(path))).flatMap(file => findingsIn(file, world)),
];

/** The process, and a clock of one's own: an instant is handed in. */
const world = /\bprocess\s*[.[]|\bglobalThis\b|\bDate\.now\b|\bnew Date\(\)|\brequire\s*\(/g;

const typesOnly: Rule = (_, imports) =>
	imports
		.filter(({from, isType}) => from === 'services' && !isType)
		.map(found => at(found, 'may import types only'));

/** Effects are values: who merely handles them has no services. */
const withServices = ['program/run-effect', 'program/program'];

const asking: Rule = (_, imports) =>
	imports
		.filter(
			({from, to, names}) => folderOf(from) === 'program' && to === 'services' && /\bServices\b/.test(names),
		)
		.filter(({from}) => !withServices.includes(from))
		.map(found => at(found, 'may not ask a service'));

const tooLong: Rule = files =>
	files
		.filter(({text}) => text.trimEnd().split('\n').length > longest)
		.map(({path}) => `${path}:${longest + 1} is longer than ${longest} lines`);

const defaultExports: Rule = files =>
	files.flatMap(file => findingsIn(file, /^export\s+default\b|^export\s*\{[^}]*\bas default\b/gm));

const findingsIn = (file: SourceFile, pattern: RegExp): readonly string[] => {
	const code = withoutComments(file.text);
	return [...code.matchAll(pattern)].map(({0: text, index}) => {
		const line = code.slice(0, index).split('\n').length;
		return at({file: file.path, line}, `has “${text}”`);
	});
};

const rules: readonly Rule[] = [
	unplaced,
	foreign,
	missing,
	unknown,
	cyclic,
	misplacedPackages,
	eager,
	impure,
	typesOnly,
	asking,
	tooLong,
	defaultExports,
];
