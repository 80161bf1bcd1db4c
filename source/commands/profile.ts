import {LongLivedKeysError} from '../aws-files/long-lived-keys.js';
import {StsuiError} from '../errors.js';
import {findSession} from '../sessions/find-session.js';
import {isExpired} from '../sts/session.js';
import type {Run} from './command.js';

/** `stsui profile`: a session becomes a profile of the AWS files. */
export const run: Run = async ({positionals: [query], value, has, services}) => {
	const {aliases} = await services.settings.read();
	const session = findSession(services.sessions.list().sessions, query, aliases, services.now());
	if (isExpired(session, services.now())) {
		throw new StsuiError(`The session ${session.name} is over.`, {
			kind: 'sign-in',
			hint: 'Assume the role again: stsui assume.',
		});
	}

	const wanted = has('default') ? 'default' : (value('as') ?? session.profile ?? session.name);
	try {
		const {profile, files} = await services.writeProfile(wanted, session, has('force'));
		services.sessions.put({...session, profile});
		const where = files.length === 0 ? 'it was there already' : files.join(', ');
		return {stdout: `Wrote the profile ${profile} of ${session.name}: ${where}.\n`};
	} catch (error) {
		if (error instanceof LongLivedKeysError) {
			throw new StsuiError(error.message, {
				hint: 'Choose another name with --as, or overwrite them with --force.',
				cause: error,
			});
		}

		throw error;
	}
};
