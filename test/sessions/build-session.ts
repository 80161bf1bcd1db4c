import type {Session} from '../../source/sts/session.js';

/** A session of Jane's, as STS gives it. */
export const buildSession = (name: string, changes: Partial<Session> = {}): Session => ({
	name,
	roleArn: 'arn:aws:iam::123456789012:role/Admin',
	source: {kind: 'saml', principalArn: 'arn:aws:iam::123456789012:saml-provider/Okta'},
	region: 'eu-west-1',
	obtainedAt: new Date('2026-05-04T09:00:00.000Z'),
	credentials: {
		accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
		secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		sessionToken: `FwoGZXIvYXdzEXAMPLETOKEN${'of/quite+some+length'.repeat(30)}==`,
		expiration: new Date('2026-05-04T10:00:00.000Z'),
	},
	facts: {
		assumedRoleArn: 'arn:aws:sts::123456789012:assumed-role/Admin/jane@example.com',
		assumedRoleId: 'AROACKCEVSQ6C2EXAMPLE:jane@example.com',
		subject: 'jane@example.com',
		subjectType: 'persistent',
		issuer: 'https://okta.example.com/saml',
		audience: 'https://signin.aws.amazon.com/saml',
		nameQualifier: 'SbdGOnUkh1i4+EXAMPLExL/jEvs=',
		packedPolicySize: 6,
	},
	...changes,
});
