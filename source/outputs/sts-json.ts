import type {Session} from '../sts/session.js';
import {wholeSeconds} from '../time-left.js';

/**
A session as `aws sts assume-role-with-saml` prints it: the same keys and nesting, so that scripts keep working.

@see https://docs.aws.amazon.com/cli/latest/reference/sts/assume-role-with-saml.html
*/
export const stsJson = ({credentials, facts}: Session) => ({
	Credentials: {
		AccessKeyId: credentials.accessKeyId,
		SecretAccessKey: credentials.secretAccessKey,
		SessionToken: credentials.sessionToken,
		Expiration: wholeSeconds(credentials.expiration),
	},
	AssumedRoleUser: {AssumedRoleId: facts.assumedRoleId, Arn: facts.assumedRoleArn},
	PackedPolicySize: facts.packedPolicySize,
	Subject: facts.subject,
	SubjectType: facts.subjectType,
	Issuer: facts.issuer,
	Audience: facts.audience,
	NameQualifier: facts.nameQualifier,
	SourceIdentity: facts.sourceIdentity,
});
