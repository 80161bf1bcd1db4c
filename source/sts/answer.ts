import {StsuiError} from '../errors.js';
import type {SamlRole} from '../saml/saml-role.js';
import {visible} from '../visible.js';
import type {AssumeRoleWithSAMLResponse} from './client.js';
import type {Credentials, SessionFacts} from './session.js';

/** AWS gives twelve hours; the rest is for a clock that is wrong. */
const longestMilliseconds = 24 * 60 * 60 * 1000;

/**
What STS answered, once it is certain that it is a session of the role that was asked for.

The SDK takes an empty page or a foreign document for success, so nothing counts before it was looked at.

@throws {StsuiError} If a credential is missing, ends when none of AWS does, or belongs to another role.
*/
export const checkedAnswer = (
	response: AssumeRoleWithSAMLResponse,
	role: SamlRole,
	now: Date,
): {credentials: Credentials; facts: SessionFacts} => {
	const {AccessKeyId, SecretAccessKey, SessionToken, Expiration} = response.Credentials ?? {};
	const {Arn, AssumedRoleId} = response.AssumedRoleUser ?? {};
	if (!AccessKeyId || !SecretAccessKey || !SessionToken || !isInstant(Expiration) || !Arn) {
		throw unusable('an answer without credentials');
	}

	if (Expiration <= now) {
		throw unusable('credentials that are over already; check the clock of this machine');
	}

	if (Expiration.getTime() - now.getTime() > longestMilliseconds) {
		throw unusable('credentials that last longer than any of AWS; check the clock of this machine');
	}

	const expected = `arn:${role.partition}:sts::${role.accountId}:assumed-role/${role.roleName}/`;
	if (!Arn.startsWith(expected)) {
		throw unusable(`a session of another role: ${visible(Arn)}`);
	}

	return {
		credentials: {
			accessKeyId: AccessKeyId,
			secretAccessKey: SecretAccessKey,
			sessionToken: SessionToken,
			expiration: Expiration,
		},
		facts: {
			assumedRoleArn: visible(Arn),
			assumedRoleId: visible(AssumedRoleId ?? ''),
			subject: shown(response.Subject),
			subjectType: shown(response.SubjectType),
			issuer: shown(response.Issuer),
			audience: shown(response.Audience),
			nameQualifier: shown(response.NameQualifier),
			sourceIdentity: shown(response.SourceIdentity),
			packedPolicySize: response.PackedPolicySize,
		},
	};
};

const isInstant = (value: Date | undefined): value is Date =>
	value instanceof Date && !Number.isNaN(value.getTime());

const shown = (text: string | undefined): string | undefined =>
	text === undefined ? undefined : visible(text);

const unusable = (what: string): StsuiError =>
	new StsuiError(`The STS endpoint gave ${what}.`, {
		hint: 'Check that no proxy or captive portal answers instead of AWS, and AWS_ENDPOINT_URL_STS.',
	});
