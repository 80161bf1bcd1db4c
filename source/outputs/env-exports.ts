import {StsuiError} from '../errors.js';
import {isAccessKeyId, isRegionText, isSecretText} from '../sts/alphabet.js';
import {isExpired, type Session} from '../sts/session.js';
import {wholeSeconds} from '../time-left.js';
import type {ExportFormat, Variables} from './shells.js';

/** What would win over the session, in one SDK or another, if it stayed set. */
export const shadowingVariables: readonly string[] = [
	'AWS_SECURITY_TOKEN',
	'AWS_PROFILE',
	'AWS_DEFAULT_PROFILE',
];

/**
The text that puts a session into a shell's environment.

@throws {StsuiError} Of kind `sign-in` if the session is over; of kind `failed` if a value has a character that AWS does
not use.
*/
export const envExports = (session: Session, format: ExportFormat, now: Date): string => {
	if (isExpired(session, now)) {
		throw new StsuiError(`The session ${session.name} is over.`, {
			kind: 'sign-in',
			hint: 'Assume the role again: stsui assume, or r in the switcher.',
		});
	}

	return format.write(environmentOf(session), shadowingVariables);
};

/** The variables that the AWS SDKs and the AWS CLI read, and when they end. */
export const environmentOf = ({credentials, region, name}: Session): Variables => {
	refuseForeignCharacters({credentials, region, name});
	return [
		['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
		['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
		['AWS_SESSION_TOKEN', credentials.sessionToken],
		['AWS_CREDENTIAL_EXPIRATION', wholeSeconds(credentials.expiration)],
		['AWS_REGION', region],
		// The AWS CLI v1 and boto3 read only the second one.
		['AWS_DEFAULT_REGION', region],
	];
};

type Written = Pick<Session, 'credentials' | 'region' | 'name'>;

const refuseForeignCharacters = ({credentials, region, name}: Written): void => {
	const {accessKeyId, secretAccessKey, sessionToken} = credentials;
	if (
		!isAccessKeyId(accessKeyId) ||
		![secretAccessKey, sessionToken].every(isSecretText) ||
		!isRegionText(region)
	) {
		throw new StsuiError(`The credentials of ${name} hold characters that AWS does not use.`, {
			hint: 'Forget the session and assume the role again.',
		});
	}
};
