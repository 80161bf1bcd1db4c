import {
	chmodSync,
	chownSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {awsFilePaths} from '../../source/aws-files/paths.js';
import {
	type ProfileToWrite,
	type ProfileWritten,
	writeProfile,
} from '../../source/aws-files/write-profile.js';
import {session} from './session.js';

type Files = {readonly credentials?: string | Buffer; readonly config?: string | Buffer};

/** A home with these AWS files, of mode 0600; the end of the test removes it. */
export const createAwsDirectory = (files: Files = {}) => {
	const home = temporaryDirectory();
	const paths = awsFilePaths({}, home);
	const directory = path.dirname(paths.credentials);
	if (files.credentials !== undefined || files.config !== undefined) {
		mkdirSync(directory, {mode: 0o700});
	}

	if (files.credentials !== undefined) {
		writeFileSync(paths.credentials, files.credentials, {mode: 0o600});
	}

	if (files.config !== undefined) {
		writeFileSync(paths.config, files.config, {mode: 0o600});
	}

	return {
		home,
		directory,
		paths,
		write: (changes: Partial<ProfileToWrite> = {}): ProfileWritten =>
			writeProfile({paths, profile: 'dev', session, ...changes}),
		credentials: (): string => readFileSync(paths.credentials, 'utf8'),
		config: (): string => readFileSync(paths.config, 'utf8'),
		/** Everything that is there, byte for byte, temporary files too. */
		contents: (): ReadonlyMap<string, string> => contentsOf(directory),
	};
};

export const temporaryDirectory = (): string => {
	const directory = mkdtempSync(path.join(tmpdir(), 'stsui-aws-files-'));
	onTestFinished(() => rmSync(directory, {recursive: true, force: true}));
	// For the ordinary user that root plays.
	chmodSync(directory, 0o755);
	return directory;
};

export const contentsOf = (directory: string): ReadonlyMap<string, string> =>
	new Map(
		readdirSync(directory)
			.toSorted()
			.map(name => [name, readFileSync(path.join(directory, name), 'latin1')]),
	);

/** Such as `0600`. */
export const modeOf = (file: string): string => `0${(statSync(file).mode & 0o7777).toString(8)}`;

const nobody = 65_534;

export const isRoot = process.geteuid?.() === 0;

/** Root may write everywhere. Others may not, and the directory is theirs. */
export const asOrdinaryUser = (directory: string, act: () => void): void => {
	if (!isRoot) {
		act();
		return;
	}

	for (const file of [directory, ...readdirSync(directory).map(name => path.join(directory, name))]) {
		chownSync(file, nobody, nobody);
	}

	process.seteuid?.(nobody);
	try {
		act();
	} finally {
		process.seteuid?.(0);
	}
};
