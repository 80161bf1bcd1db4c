import {once} from 'node:events';
import {type AddressInfo, createServer} from 'node:net';
import {expect, onTestFinished, test, vi} from 'vitest';
import {createStsClient} from '../../source/sts/client.js';
import {endpointOf} from '../../source/sts/endpoint.js';
import {failureOf} from '../sessions/place.js';
import {assumeAdmin, grant, startScriptedSts, withoutAwsFiles} from './scripted-sts.js';
import {temporaryFile} from './temporary-file.js';

withoutAwsFiles();

const clearText = {
	hint: 'Use an https endpoint: AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL or endpoint_url in the AWS config file.',
	kind: 'failed',
};

test.each([
	['AWS chooses the endpoint where nothing else is set', {}, undefined],
	[
		'the endpoint of STS is taken',
		{AWS_ENDPOINT_URL_STS: 'https://sts.example.com'},
		'https://sts.example.com',
	],
	[
		'the endpoint of all services is taken',
		{AWS_ENDPOINT_URL: 'https://aws.example.com'},
		'https://aws.example.com',
	],
	[
		'that of STS wins over that of all services',
		{AWS_ENDPOINT_URL: 'https://aws.example.com', AWS_ENDPOINT_URL_STS: 'https://sts.example.com'},
		'https://sts.example.com',
	],
	[
		'an empty one does not count',
		{AWS_ENDPOINT_URL: 'https://aws.example.com', AWS_ENDPOINT_URL_STS: ''},
		'https://aws.example.com',
	],
	[
		'none counts where the AWS CLI is to ignore them',
		{
			AWS_ENDPOINT_URL: 'https://a',
			AWS_ENDPOINT_URL_STS: 'https://b',
			AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
		},
		undefined,
	],
])('%s', (_, environment, expected) => {
	expect(endpointOf(environment)).toBe(expected);
});

test.each([
	'http://localhost:4566',
	'http://127.0.0.1:80',
	'http://127.8.9.10',
	'http://[::1]:80',
	'http://LOCALHOST',
])('clear text to this machine is allowed: %s', url => {
	expect(endpointOf({AWS_ENDPOINT_URL_STS: url})).toBe(url);
});

test.each([
	['http://sts.amazonaws.com', 'http://sts.amazonaws.com'],
	['http://127.0.0.1.example.com', 'http://127.0.0.1.example.com'],
	['http://localhost.example.com:80', 'http://localhost.example.com'],
	['http://user:CANARY@10.0.0.1', 'http://10.0.0.1'],
	['http://0.0.0.0', 'http://0.0.0.0'],
	['ws://sts.example.com', 'ws://sts.example.com'],
])('clear text to another machine is refused: %s', (url, named) => {
	expect(failureOf(() => endpointOf({AWS_ENDPOINT_URL: url}))).toMatchObject({
		message: `The STS endpoint ${named} would be sent the assertion in clear text.`,
		...clearText,
	});
});

test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_STS'])('%s must be a URL', name => {
	expect(failureOf(() => endpointOf({[name]: 'sts.example.com'}))).toMatchObject({
		message: `${name} is not a URL.`,
		hint: `Correct or unset ${name}.`,
	});
});

/** A server at an address that leads to this machine, and is not called so; it counts who connects. */
const startEavesdropper = async () => {
	let connections = 0;
	const server = createServer(socket => {
		connections += 1;
		socket.destroy();
	}).listen(0, '0.0.0.0');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	const {port} = server.address() as AddressInfo;
	return {url: `http://0.0.0.0:${port}`, connections: () => connections};
};

test('nothing is sent in clear text to another machine, whoever set the endpoint', async () => {
	const {url, connections} = await startEavesdropper();
	const refused = {
		message: 'The STS endpoint http://0.0.0.0 would be sent the assertion in clear text.',
		...clearText,
	};
	await expect(assumeAdmin(url)).rejects.toMatchObject(refused);
	for (const text of [
		`[default]\nendpoint_url = ${url}\n`,
		`[default]\nservices = all\n[services all]\nsts =\n  endpoint_url = ${url}\n`,
	]) {
		vi.stubEnv('AWS_CONFIG_FILE', temporaryFile(text));
		const client = await createStsClient('us-east-1', undefined, {});
		const request = {RoleArn: 'r'.repeat(20), PrincipalArn: 'p'.repeat(20), SAMLAssertion: 'CANARY'};
		await expect(client.assumeRoleWithSaml(request, new AbortController().signal)).rejects.toMatchObject(
			refused,
		);
	}

	expect(connections()).toBe(0);
});

test('an endpoint of the AWS config file is used where the environment sets none', async () => {
	await using sts = await startScriptedSts(grant());
	vi.stubEnv('AWS_CONFIG_FILE', temporaryFile(`[default]\nendpoint_url = ${sts.url}\n`));
	const client = await createStsClient('us-east-1', undefined, {});
	const request = {RoleArn: 'r'.repeat(20), PrincipalArn: 'p'.repeat(20), SAMLAssertion: 'PGE+'};
	const {Credentials} = await client.assumeRoleWithSaml(request, new AbortController().signal);
	expect(Credentials?.AccessKeyId).toBe('ASIAIOSFODNN7EXAMPLE');
});
