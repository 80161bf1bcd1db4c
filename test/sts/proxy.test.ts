import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {expect, onTestFinished, test, vi} from 'vitest';
import {partitions} from '../../source/partitions.js';
import {askAws, withoutAwsFiles} from './scripted-sts.js';

withoutAwsFiles();

/** A proxy that lets nobody through and remembers where they wanted to go. */
const startClosedProxy = async () => {
	const targets: string[] = [];
	const server = createServer().listen(0, '127.0.0.1');
	server.on('connect', (request, socket) => {
		targets.push(request.url ?? '');
		socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
	});
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	return {host: `127.0.0.1:${(server.address() as AddressInfo).port}`, targets};
};

test.each([
	['us-east-1', 'sts.us-east-1.amazonaws.com:443'],
	['eu-west-1', 'sts.eu-west-1.amazonaws.com:443'],
	['us-gov-west-1', 'sts.us-gov-west-1.amazonaws.com:443'],
	['cn-north-1', 'sts.cn-north-1.amazonaws.com.cn:443'],
	['eusc-de-east-1', 'sts.eusc-de-east-1.amazonaws.eu:443'],
	['us-iso-east-1', 'sts.us-iso-east-1.c2s.ic.gov:443'],
	['us-isob-east-1', 'sts.us-isob-east-1.sc2s.sgov.gov:443'],
	['eu-isoe-west-1', 'sts.eu-isoe-west-1.cloud.adc-e.uk:443'],
	['us-isof-east-1', 'sts.us-isof-east-1.csp.hci.ic.gov:443'],
])('the STS of %s is %s, by way of the proxy', async (region, target) => {
	const proxy = await startClosedProxy();
	const error = await askAws(region, {HTTPS_PROXY: `http://user:CANARY@${proxy.host}`}).catch(
		(failure: unknown) => failure,
	);
	expect(new Set(proxy.targets)).toEqual(new Set([target]));
	expect(String(error)).not.toContain('CANARY');
	expect(error).toMatchObject({
		name: 'StsuiError',
		message: 'The proxy did not connect us to STS.',
		hint: 'Check HTTPS_PROXY and NO_PROXY.',
	});
});

test('every known region has a host of AWS', async () => {
	const proxy = await startClosedProxy();
	for (const region of partitions.flatMap(({regions}) => regions)) {
		await expect(askAws(region, {HTTPS_PROXY: `http://${proxy.host}`})).rejects.toThrow('proxy');
		expect(proxy.targets.at(-1)).toMatch(
			new RegExp(
				`^sts\\.${region}\\.(?:amazonaws\\.com(?:\\.cn)?|amazonaws\\.eu|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|cloud\\.adc-e\\.uk|csp\\.hci\\.ic\\.gov):443$`,
			),
		);
	}
});

test.each([
	['AWS_USE_FIPS_ENDPOINT', 'sts-fips.us-east-1.amazonaws.com:443'],
	['AWS_USE_DUALSTACK_ENDPOINT', 'sts.us-east-1.api.aws:443'],
])('%s leads to %s', async (variable, target) => {
	vi.stubEnv(variable, 'true');
	const proxy = await startClosedProxy();
	await expect(askAws('us-east-1', {https_proxy: `http://${proxy.host}`})).rejects.toThrow('proxy');
	expect(proxy.targets[0]).toBe(target);
});
