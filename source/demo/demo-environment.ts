import path from 'node:path';

/** What would lead stsui, the AWS CLI or an SDK out of the demo, or something of the user's into it. */
const inherited = [
	'AWS_ACCESS_KEY_ID',
	'AWS_SECRET_ACCESS_KEY',
	'AWS_SESSION_TOKEN',
	'AWS_SECURITY_TOKEN',
	'AWS_CREDENTIAL_EXPIRATION',
	'AWS_PROFILE',
	'AWS_DEFAULT_PROFILE',
	'AWS_REGION',
	'AWS_DEFAULT_REGION',
	'AWS_ROLE_ARN',
	'AWS_ROLE_SESSION_NAME',
	'AWS_WEB_IDENTITY_TOKEN_FILE',
	'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
	'AWS_CONTAINER_CREDENTIALS_FULL_URI',
	'AWS_CONTAINER_AUTHORIZATION_TOKEN',
	'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
	'AWS_ENDPOINT_URL',
	'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
	'AWS_STS_REGIONAL_ENDPOINTS',
	'AWS_USE_FIPS_ENDPOINT',
	'AWS_USE_DUALSTACK_ENDPOINT',
	'AWS_CA_BUNDLE',
	// A proxy cannot reach the loopback of this machine.
	'HTTP_PROXY',
	'HTTPS_PROXY',
	'ALL_PROXY',
	'http_proxy',
	'https_proxy',
	'all_proxy',
];

/** The environment variables in which stsui sees nothing but the demo; `undefined` stands for one to unset. */
export const demoEnvironment = (
	directory: string,
	stsUrl: string,
): Readonly<Record<string, string | undefined>> => ({
	...Object.fromEntries(inherited.map(name => [name, undefined])),
	STSUI_DIR: path.join(directory, 'stsui'),
	AWS_SHARED_CREDENTIALS_FILE: path.join(directory, 'credentials'),
	AWS_CONFIG_FILE: path.join(directory, 'config'),
	AWS_ENDPOINT_URL_STS: stsUrl,
});
