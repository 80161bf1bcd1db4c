import type {ProfileSession} from '../../source/aws-files/session-settings.js';

/** Jane's session, and the lines that it comes to. */
export const session: ProfileSession = {
	region: 'eu-west-1',
	credentials: {
		accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
		secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		sessionToken: 'FwoGZXIvYXdzEXAMPLETOKEN+of/some/length==',
		expiration: new Date('2026-05-04T10:00:00.000Z'),
	},
};

export const credentialsOfSession = `aws_access_key_id = ASIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
aws_session_token = FwoGZXIvYXdzEXAMPLETOKEN+of/some/length==
x_security_token_expires = 2026-05-04T10:00:00Z
`;
