import {once} from 'node:events';
import {type AddressInfo, createServer} from 'node:net';
import {expect, test} from 'vitest';
import {explainStsError} from '../../source/sts/sts-errors.js';
import {answer, assumeAdmin, startScriptedSts, withoutAwsFiles} from './scripted-sts.js';

withoutAwsFiles();

const portal = {
	message: 'Something other than STS answered: a proxy or a captive portal, most likely.',
	hint: 'Open a web page to see what it wants, then try again.',
	kind: 'failed',
};

const page =
	'<!doctype html><html><head><meta charset="utf-8"></head><body>Welcome to the hotel<br></body></html>';

test.each([
	['a page of a captive portal', answer(page, 200, 'text/html')],
	['a page of a proxy that wants a name', answer(page, 407, 'text/html')],
	['a page of a proxy that forbids', answer(page, 403, 'text/html')],
	['a page of a gateway without a server', answer(page, 502, 'text/html')],
	['a redirection', {...answer('', 302), headers: {location: 'https://portal.example.com/'}}],
	['a network that wants a sign-in', answer(page, 511, 'text/html')],
	['JSON', answer('{}', 200, 'application/json')],
	[
		'an expiration that is no instant',
		answer(
			'<R><AssumeRoleWithSAMLResult><Credentials><Expiration>soon</Expiration></Credentials></AssumeRoleWithSAMLResult></R>',
		),
	],
])('%s is not taken for STS', async (_, given) => {
	await using sts = await startScriptedSts(given);
	await expect(assumeAdmin(sts.url)).rejects.toMatchObject(portal);
});

const listening = async (onConnection: Parameters<typeof createServer>[1]) => {
	const server = createServer(onConnection).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	const close = async (): Promise<void> => {
		server.close();
		await once(server, 'close');
	};
	return {port, close, [Symbol.asyncDispose]: close};
};

test('where nothing listens, that is said', async () => {
	const {port, close} = await listening(() => undefined);
	await close();
	await expect(assumeAdmin(`http://127.0.0.1:${port}`)).rejects.toMatchObject({
		message: 'Nothing listens at the STS endpoint.',
		hint: 'Check AWS_ENDPOINT_URL_STS and the proxy settings.',
		kind: 'failed',
	});
});

test('a connection that is cut is not called a timeout', async () => {
	await using server = await listening(socket => {
		socket.once('data', () => socket.destroy());
	});
	await expect(assumeAdmin(`http://127.0.0.1:${server.port}`)).rejects.toMatchObject({
		message: 'The connection to STS was cut.',
		hint: 'Check the VPN or proxy, then try again.',
		kind: 'failed',
	});
});

test('an https endpoint that speaks no TLS is called so', async () => {
	await using sts = await startScriptedSts(answer(page));
	await expect(assumeAdmin(sts.url.replace('http:', 'https:'))).rejects.toMatchObject({
		message: 'The STS endpoint does not speak TLS as it should.',
		hint: 'Check AWS_ENDPOINT_URL_STS and the proxy settings.',
		kind: 'failed',
	});
});

test.each([
	['ETIMEDOUT', 'STS did not answer in time.'],
	['ENOTFOUND', 'The name of the STS endpoint cannot be resolved.'],
	['EAI_AGAIN', 'The name of the STS endpoint cannot be resolved.'],
	['ECONNRESET', 'The connection to STS was cut.'],
	['EHOSTUNREACH', 'The network of the STS endpoint cannot be reached.'],
	['SELF_SIGNED_CERT_IN_CHAIN', 'The certificate of the STS endpoint cannot be verified.'],
	['CERT_HAS_EXPIRED', 'The certificate of the STS endpoint cannot be verified.'],
	['ERR_PROXY_TUNNEL', 'The proxy did not connect us to STS.'],
])('%s is told in a sentence, also where it is the cause of something', (code, message) => {
	const failure = Object.assign(new Error('it failed'), {code});
	expect(explainStsError(failure, 'Admin')).toMatchObject({name: 'StsuiError', message, kind: 'failed'});
	const wrapped = new Error('that failed', {cause: failure});
	expect(explainStsError(wrapped, 'Admin')).toMatchObject({name: 'StsuiError', message});
});

test('what nobody expects stays what it is', () => {
	const bug = new RangeError('Invalid array length');
	expect(explainStsError(bug, 'Admin')).toBe(bug);
	expect(explainStsError('thrown', 'Admin')).toBe('thrown');
});
