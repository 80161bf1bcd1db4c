/**
Where the built command is tried: a sandbox, the demo's STS on loopback, and an assertion that it takes.

Whatever is run here is watched: a secret where none belongs fails the test.
*/
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect} from 'vitest';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {startDemoSts} from '../../source/demo/demo-sts.js';
import {openKeyFile} from '../../source/sessions/sealing-key.js';
import {createSessionStore} from '../../source/sessions/session-store.js';
import type {Session} from '../../source/sts/session.js';
import {stsuiPaths} from '../../source/stsui-paths.js';
import {createSandbox, type RunOptions, type RunResult, type Sandbox} from '../helpers/sandbox.js';
import {buildSession} from '../sessions/build-session.js';

export type Workplace = Readonly<{
	sandbox: Sandbox;
	environment: Readonly<Record<string, string>>;
	/** Base64 of a SAML response, fresh at the start, and the file that holds it. */
	assertion: string;
	assertionFile: string;
	run: (args: readonly string[], options?: RunOptions) => Promise<RunResult>;
	/** Assume a role of the assertion; the test is wrong if that fails. */
	assume: (role: string, ...options: readonly string[]) => Promise<RunResult>;
	/** Write a file, and say where. */
	file: (name: string, content: string) => string;
	/** Keep a session that no STS gave. */
	keep: (session: Session) => void;
	[Symbol.asyncDispose]: () => Promise<void>;
}>;

export const createWorkplace = async (): Promise<Workplace> => {
	const [sandbox, sts] = await Promise.all([createSandbox(), startDemoSts()]);
	const assertion = demoAssertion(new Date());
	const environment = {...sandbox.environment, AWS_ENDPOINT_URL_STS: sts.url};
	const file = (name: string, content: string): string => {
		const location = path.join(sandbox.directory, name);
		writeFileSync(location, content, {mode: 0o600});
		return location;
	};

	const assertionFile = file('assertion', assertion);
	const run: Workplace['run'] = async (args, options = {}) => {
		const result = await sandbox.run(args, {
			...options,
			environment: {AWS_ENDPOINT_URL_STS: sts.url, ...options.environment},
		});
		expectNoSecret(args, result, options.input?.toString() ?? assertion);
		return result;
	};

	const paths = stsuiPaths({STSUI_DIR: sandbox.stsuiDirectory});
	const store = createSessionStore({directory: paths.sessions, key: () => openKeyFile(paths.keyFile)});
	return {
		sandbox,
		environment,
		assertion,
		assertionFile,
		run,
		assume: async (role, ...options) => {
			const result = await run(['assume', role, '--assertion', assertionFile, ...options]);
			expect(result).toMatchObject({exitCode: 0});
			return result;
		},
		file,
		keep: store.put,
		[Symbol.asyncDispose]: async () => {
			await sts.close();
			await sandbox.remove();
		},
	};
};

/** In every secret access key that the tests see, and at the beginning of the session tokens: of the demo, and built. */
const marks = ['EXAMPLEKEY', 'c3RzdWkgZGVtbywgbm8gQVdTIGNyZWRlbnRpYWxz', 'FwoGZXIvYXdzEXAMPLETOKEN'];

const expectNoSecret = (args: readonly string[], {stdout, stderr}: RunResult, assertion: string): void => {
	const isForSecrets =
		args[0] === 'export' || (args[0] === 'assume' && /--(?:json|export)/.test(args.join(' ')));
	const watched = isForSecrets ? stderr : stdout + stderr;
	const middle = Math.floor(assertion.length / 2);
	const secrets = assertion.length > 200 ? [...marks, assertion.slice(middle, middle + 40)] : marks;
	expect(secrets.filter(secret => watched.includes(secret))).toEqual([]);
};

/** Text whose countdowns are rounded to minutes, `60m`: how long a command takes is not what a test is about. */
export const rounded = (text: string): string =>
	text.replace(/\b(?:(\d+):)?(\d{1,2}):(\d\d)\b/g, (_, hours = '0', minutes = '0', seconds = '0') => {
		const inMinutes = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
		return `${Math.round(inMinutes)}m`;
	});

const minutes = 60 * 1000;

/** A session that was obtained half an hour ago and lasts so long yet; less than nothing if it is over. */
export const sessionWith = (name: string, minutesLeft: number, changes: Partial<Session> = {}): Session => {
	const session = buildSession(name, {obtainedAt: new Date(Date.now() - 30 * minutes), ...changes});
	const expiration = new Date(Date.now() + minutesLeft * minutes);
	return {...session, credentials: {...session.credentials, expiration}};
};
