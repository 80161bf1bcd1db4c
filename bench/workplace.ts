import {rmSync} from 'node:fs';
import {cp, mkdir, mkdtemp, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {commandFile, createSandbox} from '../test/helpers/sandbox.ts';
import type {Program} from './process-time.ts';

const repository = fileURLToPath(new URL('../', import.meta.url));

/** Where everything is measured: a temporary directory, with a home and AWS files of its own. */
export type Workplace = Readonly<{
	directory: string;
	environment: Readonly<Record<string, string>>;
	/** The built stsui with these arguments. */
	stsui: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Program;
	/** Node itself with these arguments. */
	node: (args: readonly string[]) => Program;
	/** Put a text into a new file. @returns Its path. */
	file: (name: string, text: string) => Promise<string>;
	/** A new and empty directory. */
	emptyDirectory: () => Promise<string>;
	/** Remove everything, at once, so that an exit listener may call it. */
	remove: () => void;
}>;

/** Copy the built program to a place of its own, so that a build in the meantime changes nothing of what is measured. */
export const createWorkplace = async (): Promise<Workplace> => {
	const sandbox = await createSandbox();
	const {directory} = sandbox;
	const distribution = join(directory, 'distribution');
	await cp(join(commandFile, '..'), distribution, {recursive: true});
	// It says that these are ES modules, and spares Node from finding out.
	await cp(join(repository, 'package.json'), join(directory, 'package.json'));
	await symlink(join(repository, 'node_modules'), join(directory, 'node_modules'));
	const temporary = join(directory, 'temporary');
	await mkdir(temporary);
	// Node keeps compiled code in the directory for temporary files.
	const environment = {...sandbox.environment, TMPDIR: temporary};
	return {
		directory,
		environment,
		stsui: (args, added = {}) => ({
			args: [join(distribution, 'cli.js'), ...args],
			environment: {...environment, ...added},
		}),
		node: args => ({args, environment}),
		file: async (name, text) => {
			const file = join(directory, name);
			await writeFile(file, text);
			return file;
		},
		emptyDirectory: () => mkdtemp(join(directory, 'empty-')),
		remove: () => rmSync(directory, {recursive: true, force: true}),
	};
};
