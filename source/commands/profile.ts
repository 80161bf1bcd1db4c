import {StsuiError} from '../errors.js';
import {findSession} from '../sessions/find-session.js';
import {isExpired} from '../sts/session.js';
import type {Run} from './command.js';
import {writeSession} from './write-session.js';

/** `stsui profile`: a session becomes a profile of the AWS files. */
export const run: Run = async ({positionals: [query], value, has, services}) => {
	if (has('default') && value('as') !== undefined) {
		throw new StsuiError('The profile has one name: say --as or --default, not both.', {kind: 'usage'});
	}

	const {aliases} = await services.settings.read();
	const session = findSession(services.sessions.list().sessions, query, aliases, services.now());
	if (isExpired(session, services.now())) {
		throw new StsuiError(`The session ${session.name} is over.`, {
			kind: 'sign-in',
			hint: 'Assume the role again: stsui assume.',
		});
	}

	const wanted = has('default') ? 'default' : (value('as') ?? session.profile ?? session.name);
	const {profile, files, remark} = await writeSession(wanted, session, has('force'), services);
	const where = files.length === 0 ? 'it was there already' : files.join(', ');
	const remarks = [query === undefined ? `Session ${session.name}.` : undefined, remark];
	return {
		stdout: `Wrote the profile ${profile} of ${session.name}: ${where}.\n`,
		stderr: remarks.map(line => (line === undefined ? '' : `${line}\n`)).join(''),
	};
};
