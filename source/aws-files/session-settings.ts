import {StsuiError} from '../errors.js';
import {isAccessKeyId, isRegionText, isSecretText} from '../sts/alphabet.js';
import type {Session} from '../sts/session.js';
import {wholeSeconds} from '../time-left.js';

export type ProfileSession = Pick<Session, 'credentials' | 'region'>;

/**
The keys of a session for the credentials file.

`x_security_token_expires` is no key of AWS: it is where saml2aws and others look for the time when the session is over.

@throws {StsuiError} If a value has characters that STS never uses.
*/
export const credentialsSettings = ({credentials}: ProfileSession): ReadonlyMap<string, string> =>
	new Map([
		['aws_access_key_id', checked('access key id', credentials.accessKeyId, isAccessKeyId)],
		['aws_secret_access_key', checked('secret access key', credentials.secretAccessKey, isSecretText)],
		['aws_session_token', checked('session token', credentials.sessionToken, isSecretText)],
		['x_security_token_expires', wholeSeconds(credentials.expiration)],
	]);

/**
The keys of a session for the config file.

@throws {StsuiError} If the region has characters that no region has.
*/
export const configSettings = ({region}: ProfileSession): ReadonlyMap<string, string> =>
	new Map([['region', checked('region', region, isRegionText)]]);

const checked = (what: string, value: string, isOfAws: (text: string) => boolean): string => {
	if (!isOfAws(value)) {
		throw new StsuiError(`The ${what} of this session is not one that AWS gives out.`, {
			hint: 'Assume the role again, then write the profile.',
		});
	}

	return value;
};
