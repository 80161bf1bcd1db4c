import {createHash} from 'node:crypto';
import type {SamlAssertion} from '../saml/assertion.js';
import {issueCredentials, roleId} from './demo-credentials.js';
import type {DemoRole} from './demo-world.js';
import type {SamlRequest} from './saml-request.js';
import type {XmlContent} from './xml.js';

const packedPolicyLimit = 2048;

/** Everything that AssumeRoleWithSAML says of a session, under the names of the wire. */
export const sessionAnswer = (
	request: SamlRequest,
	assertion: SamlAssertion,
	role: DemoRole,
	now: Date,
): XmlContent => {
	const caller = {
		arn: `arn:${role.partition}:sts::${role.accountId}:assumed-role/${role.roleName}/${assertion.roleSessionName}`,
		userId: `${roleId(role.roleArn)}:${assertion.roleSessionName}`,
	};
	const expiration = wholeSeconds(now.getTime() + request.durationSeconds * 1000);
	const credentials = issueCredentials(caller, expiration);
	return {
		Issuer: assertion.issuer,
		AssumedRoleUser: {Arn: caller.arn, AssumedRoleId: caller.userId},
		Credentials: {
			AccessKeyId: credentials.accessKeyId,
			SecretAccessKey: credentials.secretAccessKey,
			SessionToken: credentials.sessionToken,
			Expiration: expiration.toISOString().replace('.000Z', 'Z'),
		},
		Audience: assertion.recipient,
		SubjectType: assertion.nameIdFormat?.replace('urn:oasis:names:tc:SAML:2.0:nameid-format:', ''),
		PackedPolicySize: packedPolicySize(request, assertion),
		NameQualifier: nameQualifier(assertion.issuer ?? '', role),
		SourceIdentity: assertion.sourceIdentity,
		Subject: assertion.nameId,
	};
};

const wholeSeconds = (milliseconds: number): Date => new Date(Math.floor(milliseconds / 1000) * 1000);

/** Per cent. How STS packs is not published; letters counted are near enough to have a number to show. */
const packedPolicySize = (
	{policyLength}: SamlRequest,
	{principalTags}: SamlAssertion,
): string | undefined => {
	const length = policyLength + Object.entries(principalTags).flat().join('').length;
	return length === 0 ? undefined : String(Math.ceil((length / packedPolicyLimit) * 100));
};

const nameQualifier = (issuer: string, {accountId, providerName}: DemoRole): string =>
	createHash('sha1').update(`${issuer}${accountId}/${providerName}`).digest('base64');
