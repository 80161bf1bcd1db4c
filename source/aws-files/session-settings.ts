import {StsuiError} from '../errors.js';
import type {Session} from '../sts/session.js';

export type ProfileSession = Pick<Session, 'credentials' | 'region'>;

/**
The keys of a session for the credentials file.

`x_security_token_expires` is no key of AWS: it is where saml2aws and others look for the time when the session is over.

@throws {StsuiError} If a value has characters that STS never uses. None of those could be quoted in these files.
*/
export const credentialsSettings = ({credentials}: ProfileSession): ReadonlyMap<string, string> =>
	new Map([
		['aws_access_key_id', checked('access key id', credentials.accessKeyId, /^[A-Z0-9]{16,128}$/)],
		['aws_secret_access_key', checked('secret access key', credentials.secretAccessKey, secretAlphabet)],
		['aws_session_token', checked('session token', credentials.sessionToken, secretAlphabet)],
		['x_security_token_expires', credentials.expiration.toISOString().replace(/\.\d+Z$/, 'Z')],
	]);

/**
The keys of a session for the config file.

@throws {StsuiError} If the region has characters that no region has.
*/
export const configSettings = ({region}: ProfileSession): ReadonlyMap<string, string> =>
	new Map([['region', checked('region', region, /^[a-z0-9-]+$/)]]);

const secretAlphabet = /^[A-Za-z0-9/+=_-]+$/;

const checked = (what: string, value: string, alphabet: RegExp): string => {
	if (!alphabet.test(value)) {
		throw new StsuiError(`The ${what} of this session is not one that AWS gives out.`, {
			hint: 'Assume the role again, then write the profile.',
		});
	}

	return value;
};
