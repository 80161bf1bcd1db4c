import type {IncomingHttpHeaders} from 'node:http';
import {readSessionToken} from './demo-credentials.js';
import {StsFault} from './sts-answers.js';
import type {XmlContent} from './xml.js';

/**
Whose credentials signed the request, read from its session token.

The signature itself is not checked, only that key and token belong together.

@throws {StsFault} If the token is missing, of somebody else, or over.
*/
export const callerIdentity = (headers: IncomingHttpHeaders, now: Date): XmlContent => {
	const token = headers['x-amz-security-token'];
	const accessKeyId = /Credential=(?<id>[^/]+)\//.exec(headers.authorization ?? '')?.groups?.id;
	if (typeof token !== 'string' || accessKeyId === undefined) {
		throw new StsFault(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
	}

	const claims = readSessionToken(token);
	if (claims?.accessKeyId !== accessKeyId) {
		throw new StsFault(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');
	}

	if (claims.expiration <= now) {
		throw new StsFault(403, 'ExpiredToken', 'The security token included in the request is expired');
	}

	return {Arn: claims.arn, UserId: claims.userId, Account: claims.arn.split(':')[4]};
};
