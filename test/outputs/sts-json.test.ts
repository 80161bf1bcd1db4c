import {expect, test} from 'vitest';
import {stsJson} from '../../source/outputs/sts-json.js';
import {buildSession} from '../sessions/build-session.js';

const session = buildSession('prod');

test('the answer of STS is printed as the AWS CLI prints it', () => {
	expect(JSON.parse(JSON.stringify(stsJson(session)))).toEqual({
		Credentials: {
			AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
			SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
			SessionToken: session.credentials.sessionToken,
			Expiration: '2026-05-04T10:00:00Z',
		},
		AssumedRoleUser: {
			AssumedRoleId: 'AROACKCEVSQ6C2EXAMPLE:jane@example.com',
			Arn: 'arn:aws:sts::123456789012:assumed-role/Admin/jane@example.com',
		},
		PackedPolicySize: 6,
		Subject: 'jane@example.com',
		SubjectType: 'persistent',
		Issuer: 'https://okta.example.com/saml',
		Audience: 'https://signin.aws.amazon.com/saml',
		NameQualifier: 'SbdGOnUkh1i4+EXAMPLExL/jEvs=',
	});
});
