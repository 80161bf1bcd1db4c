import path from 'node:path';

/** A file of `source/`; its path begins below that. */
export type SourceFile = {readonly path: string; readonly text: string};

export type Import = {
	readonly file: string;
	readonly line: number;
	/** The importing module: its path without the extension. */
	readonly from: string;
	/** A module of ours by its path without the extension, else the package as it is written. */
	readonly to: string;
	readonly isOurs: boolean;
	/** What is imported, as it is written; of a dynamic import nothing. */
	readonly names: string;
	readonly isType: boolean;
	readonly isDynamic: boolean;
};

export const moduleOf = (file: string): string => file.replace(/\.tsx?$/, '');

const statement =
	/^(?:import|export)\s(?<names>[^'";]*?)\bfrom\s*(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/gm;
const bareStatement = /^import\s*(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/gm;
/** Of a module when it runs or, in a type, of what it exports. */
const call = /\bimport\s*\(\s*(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/g;

/** All imports of a file: static and dynamic, of values and of types. */
export const importsOf = (file: SourceFile): readonly Import[] => {
	const code = withoutComments(file.text);
	return [
		...found(statement, code).map(match => importOf(file, match, false)),
		...found(bareStatement, code).map(match => importOf(file, match, false)),
		...found(call, code).map(match => importOf(file, match, true)),
	];
};

type Found = {readonly line: number; readonly specifier: string; readonly names: string};

const found = (pattern: RegExp, code: string): readonly Found[] =>
	[...code.matchAll(pattern)].map(({index, groups = {}}) => ({
		line: code.slice(0, index).split('\n').length,
		specifier: groups.specifier ?? '',
		names: groups.names ?? '',
	}));

const importOf = ({path: file}: SourceFile, {line, specifier, names}: Found, isDynamic: boolean): Import => {
	const isOurs = specifier.startsWith('.');
	const place = path.posix.join(path.posix.dirname(file), specifier);
	return {
		file,
		line,
		from: moduleOf(file),
		to: isOurs ? place.replace(/\.[jt]sx?$/, '') : specifier,
		isOurs,
		names,
		isType: !isDynamic && isOnlyTypes(names),
		isDynamic,
	};
};

const isOnlyTypes = (names: string): boolean =>
	names.startsWith('type ') ||
	(/^\{[^}]*\}\s*$/.test(names) && namesIn(names).every(name => name.startsWith('type ')));

const namesIn = (names: string): readonly string[] =>
	names
		.replace(/[{}]/g, '')
		.split(',')
		.map(name => name.trim())
		.filter(name => name !== '');

/** The text with every comment blanked out, each line where it was. */
export const withoutComments = (text: string): string =>
	text
		.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
		.replace(/(^|\s)\/\/.*$/gm, '$1');
