import {LongLivedKeysError} from '../aws-files/long-lived-keys.js';
import type {ProfileWritten} from '../aws-files/write-profile.js';
import {StsuiError} from '../errors.js';
import type {Services} from '../services.js';
import type {Session} from '../sts/session.js';
import {remarkIfFailed} from './remark-if-failed.js';

export type SessionWritten = ProfileWritten & {readonly remark: string | undefined};

/**
Write a session as an AWS profile, and note that on the session.

@throws {StsuiError} If the profile cannot be written.
*/
export const writeSession = async (
	profile: string,
	session: Session,
	force: boolean,
	services: Pick<Services, 'writeProfile' | 'sessions'>,
): Promise<SessionWritten> => {
	try {
		const written = await services.writeProfile(profile, session, force);
		const remark = await remarkIfFailed('The session does not know of its profile', () =>
			services.sessions.put({...session, profile}),
		);
		return {...written, remark};
	} catch (error) {
		if (error instanceof LongLivedKeysError) {
			throw new StsuiError(error.message, {
				hint: `Choose another name, or overwrite them: stsui profile ${session.name} --as ${profile} --force`,
				cause: error,
			});
		}

		throw error;
	}
};
