import {envExports} from '../outputs/env-exports.js';
import {findSession} from '../sessions/find-session.js';
import type {Run} from './command.js';
import {formatNamed} from './format-named.js';

/** `stsui export`: what a shell evaluates to use a session. */
export const run: Run = async ({positionals: [query], value, services}) => {
	const format = formatNamed(value('shell') ?? (await services.callingShell()));
	const {aliases} = await services.settings.read();
	const session = findSession(services.sessions.list().sessions, query, aliases, services.now());
	const stdout = envExports(session, format, services.now());
	return query === undefined ? {stdout, stderr: `Session ${session.name}.\n`} : {stdout};
};
