import {createHash, randomBytes} from 'node:crypto';
import type {Credentials} from '../sts/session.js';

/** Who holds the credentials, as GetCallerIdentity names them. */
export type DemoCaller = {
	/** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION` */
	readonly arn: string;
	/** `AROA…:SESSION` */
	readonly userId: string;
};

type TokenClaims = DemoCaller & {readonly accessKeyId: string; readonly expiration: Date};

/** For somebody who decodes the token and wonders. */
const tokenMark = 'stsui demo, no AWS credentials';
// None of the fields can hold it: names and ARNs of roles have no such character.
const separator = '|';

/** Credentials that have the shape of real ones and say EXAMPLE; no two are the same. */
export const issueCredentials = (caller: DemoCaller, expiration: Date): Credentials => {
	const accessKeyId = `ASIA${letters(randomBytes(5))}EXAMPLE${letters(randomBytes(4))}`;
	return {
		accessKeyId,
		secretAccessKey: `wJalrXUtnFEMI/K7MDENG/${randomBytes(6).toString('base64')}EXAMPLEKEY`,
		sessionToken: sessionToken({...caller, accessKeyId, expiration}),
		expiration,
	};
};

const sessionToken = ({accessKeyId, arn, userId, expiration}: TokenClaims): string => {
	const filler = randomBytes(150).toString('base64');
	const fields = [tokenMark, accessKeyId, arn, userId, expiration.toISOString(), filler];
	return Buffer.from(fields.join(separator)).toString('base64');
};

/**
What the token says; `undefined` if it is none of the demo's.

Everything is in the token, so that a session outlives the server that gave it.
*/
export const readSessionToken = (token: string): TokenClaims | undefined => {
	const [, accessKeyId, arn, userId, expiration] = Buffer.from(token, 'base64')
		.toString('utf8')
		.split(separator);
	if (!accessKeyId || !arn || !userId || !expiration) {
		return undefined;
	}

	return {accessKeyId, arn, userId, expiration: new Date(expiration)};
};

/** The unique id of a role: the same one whenever it is asked for. */
export const roleId = (roleArn: string): string =>
	`AROA${letters(createHash('sha256').update(roleArn).digest().subarray(0, 10))}EXAMPLE`;

/** One character for each byte, out of those that ids of IAM are made of. */
const letters = (bytes: Uint8Array): string =>
	Array.from(bytes, byte => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');
