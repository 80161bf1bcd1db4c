import {execFileSync} from 'node:child_process';
import {accessSync, constants, readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {envExports} from '../../source/outputs/env-exports.js';
import {type ExportFormat, exportFormat} from '../../source/outputs/shells.js';
import {buildSession} from '../sessions/build-session.js';
import {temporaryDirectory} from '../sessions/place.js';

const directories = (process.env.PATH ?? '').split(path.delimiter);

const isInstalled = (program: string): boolean =>
	directories.some(directory => {
		try {
			accessSync(path.join(directory, program), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});

// Careful people make a shell stop at the first error and at every variable that is not set.
const posix = 'set -eu; eval "$EXPORTS"; env -0';

/** The shells that are here, the format for each, and how they take exports. */
const shells = [
	{program: 'sh', format: 'sh', script: posix},
	{program: 'bash', format: 'bash', script: posix},
	{program: 'dash', format: 'sh', script: posix},
	{program: 'ksh', format: 'sh', script: posix},
	{program: 'zsh', format: 'zsh', script: posix},
	{program: 'fish', format: 'fish', script: 'printf %s "$EXPORTS" | source; and env -0'},
].filter(({program}) => isInstalled(program));

const formatOf = (name: string): ExportFormat => {
	const format = exportFormat(name);
	if (format === undefined) {
		throw new Error(`There is no format ${name}.`);
	}

	return format;
};

/** The environment of a shell that has taken the exports. */
const environmentAfter = (
	{program, script}: (typeof shells)[number],
	text: string,
	before: Readonly<Record<string, string>>,
	cwd: string,
): Readonly<Record<string, string>> => {
	const output = execFileSync(program, ['-c', script], {
		cwd,
		env: {PATH: process.env.PATH, HOME: cwd, LC_ALL: 'C.UTF-8', EXPORTS: text, ...before},
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const variables = output.split('\0').filter(line => line !== '');
	return Object.fromEntries(
		variables.map(line => [line.split('=', 1)[0], line.slice(line.indexOf('=') + 1)]),
	);
};

const session = buildSession('prod');

const wanted = {
	AWS_ACCESS_KEY_ID: session.credentials.accessKeyId,
	AWS_SECRET_ACCESS_KEY: session.credentials.secretAccessKey,
	AWS_SESSION_TOKEN: session.credentials.sessionToken,
	AWS_CREDENTIAL_EXPIRATION: '2026-05-04T10:00:00Z',
	AWS_REGION: 'eu-west-1',
	AWS_DEFAULT_REGION: 'eu-west-1',
};

const older = {
	...Object.fromEntries(Object.keys(wanted).map(name => [name, 'older'])),
	AWS_SECURITY_TOKEN: 'older',
	AWS_PROFILE: 'older',
	AWS_DEFAULT_PROFILE: 'older',
};

const awsVariables = (environment: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('AWS_')));

test.each(shells)('$program has the session and nothing else of AWS after it took the exports', shell => {
	const text = envExports(session, formatOf(shell.format), session.obtainedAt);
	for (const before of [{}, older]) {
		expect(awsVariables(environmentAfter(shell, text, before, temporaryDirectory()))).toEqual(wanted);
	}
});

const hostile = {
	TEST_QUOTES: `it's "so" \`here\``,
	TEST_COMMANDS: '$(touch made) `touch made` $HOME ; touch made & touch made | touch made',
	TEST_ESCAPES: "\\ \\n \\\\ \\' %s ^ !! ~ * ? [a] {a,b} # > made",
	TEST_LINES: 'one\ntwo\r\tthree\n',
	TEST_LETTERS: 'ünïcödé 日本 🙂 ‘quoted’',
	TEST_EMPTY: '',
	TEST_HYPHEN: '-n',
	TEST_ENDING: "\\'",
};

test.each(shells)('$program gets any value as it is, and runs nothing of it', shell => {
	const directory = temporaryDirectory();
	const text = formatOf(shell.format).write(Object.entries(hostile), []);
	expect(environmentAfter(shell, text, {}, directory)).toMatchObject(hostile);
	expect(readdirSync(directory).filter(name => name === 'made')).toEqual([]);
});
