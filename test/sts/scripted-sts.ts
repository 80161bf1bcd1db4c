import {afterEach, beforeEach, vi} from 'vitest';
import {
	type LoopbackAnswer,
	type LoopbackRequest,
	listenOnLoopback,
} from '../../source/demo/loopback-server.js';
import type {SamlRole} from '../../source/saml/saml-role.js';
import {type Assumed, assumeRoleWithSaml} from '../../source/sts/assume-role-with-saml.js';
import {createStsClient} from '../../source/sts/client.js';
import {httpsOptions} from '../../source/sts/https-options.js';

/** The SDK reads these files and variables by itself; the developer's are none of a test's business. */
export const withoutAwsFiles = (): void => {
	beforeEach(() => {
		vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent/config');
		vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent/credentials');
		for (const name of ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_STS', 'AWS_PROFILE', 'AWS_MAX_ATTEMPTS']) {
			vi.stubEnv(name, undefined);
		}
	});
	afterEach(() => void vi.unstubAllEnvs());
};

const namespace = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';

export const answer = (body: string, status = 200, contentType = 'text/xml'): LoopbackAnswer => ({
	status,
	headers: {'content-type': contentType},
	body,
});

export const refusal = (code: string, message: string, status = 400): LoopbackAnswer =>
	answer(
		`<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
		status,
	);

export const now = new Date('2026-05-04T09:00:00Z');

const credentialFields = {
	AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
	SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
	SessionToken: 'FwoGZXIvYXdzEXAMPLETOKEN==',
	Expiration: '2026-05-04T10:00:00Z',
};

type Fields = Readonly<Record<string, string>>;

const elements = (fields: Fields): string =>
	Object.entries(fields)
		.map(([name, value]) => (value === '' ? '' : `<${name}>${value}</${name}>`))
		.join('');

/** A session of the role Admin, as STS answers it; an empty field is left out. */
export const grant = (
	credentials: Partial<typeof credentialFields> = {},
	user: Fields = {
		Arn: 'arn:aws:sts::123456789012:assumed-role/Admin/jane@example.com',
		AssumedRoleId: 'AROACKCEVSQ6C2EXAMPLE:jane@example.com',
	},
	others: Fields = {},
): LoopbackAnswer =>
	answer(
		`<AssumeRoleWithSAMLResponse ${namespace}><AssumeRoleWithSAMLResult><Credentials>${elements({...credentialFields, ...credentials})}</Credentials><AssumedRoleUser>${elements(user)}</AssumedRoleUser>${elements(others)}</AssumeRoleWithSAMLResult></AssumeRoleWithSAMLResponse>`,
	);

/** An STS that gives these answers, the last one again and again. */
export const startScriptedSts = async (...answers: readonly LoopbackAnswer[]) => {
	const requests: LoopbackRequest[] = [];
	const {url, close} = await listenOnLoopback(request => {
		requests.push(request);
		return answers[requests.length - 1] ?? answers.at(-1) ?? answer('');
	});
	return {
		url,
		requests,
		form: (index: number) => Object.fromEntries(new URLSearchParams(requests[index]?.body)),
		[Symbol.asyncDispose]: close,
	};
};

export const admin: SamlRole = {
	roleArn: 'arn:aws:iam::123456789012:role/Admin',
	principalArn: 'arn:aws:iam::123456789012:saml-provider/Okta',
	accountId: '123456789012',
	roleName: 'Admin',
	rolePath: '/',
	partition: 'aws',
	providerName: 'Okta',
};

/** Ask the STS at that address for a session of Admin, through the SDK. */
export const assumeAdmin = async (
	endpoint: string,
	durationSeconds = 3600,
	signal = new AbortController().signal,
): Promise<Assumed> =>
	assumeRoleWithSaml(
		{role: admin, encoded: 'PGE+', durationSeconds, region: 'us-east-1', name: 'prod'},
		await createStsClient('us-east-1', endpoint, {}),
		() => now,
		signal,
	);

/** Ask AWS itself for a session of Admin, with the proxy and the certificates of an environment. */
export const askAws = async (
	region: string,
	environment: Readonly<Record<string, string>>,
): Promise<Assumed> =>
	assumeRoleWithSaml(
		{role: admin, encoded: 'PGE+', durationSeconds: 3600, region, name: 'prod'},
		await createStsClient(region, undefined, httpsOptions(environment)),
		() => now,
		new AbortController().signal,
	);
