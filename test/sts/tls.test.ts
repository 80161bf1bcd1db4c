import {once} from 'node:events';
import {createServer} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import {type AddressInfo, connect} from 'node:net';
import {expect, onTestFinished, test} from 'vitest';
import {httpsOptions} from '../../source/sts/https-options.js';
import {failureOf} from '../sessions/place.js';
import {certificate, key} from './loopback-certificate.js';
import {askAws, grant, withoutAwsFiles} from './scripted-sts.js';
import {temporaryFile} from './temporary-file.js';

withoutAwsFiles();

/** An STS that speaks TLS, with a certificate that nobody vouches for; a proxy takes everybody to it. */
const startTlsSts = async () => {
	const tls = createTlsServer({key, cert: certificate}, (request, response) => {
		request.resume().on('end', () => response.end(grant().body));
	}).listen(0, '127.0.0.1');
	const proxy = createServer().listen(0, '127.0.0.1');
	await Promise.all([once(tls, 'listening'), once(proxy, 'listening')]);
	const [tlsPort, proxyPort] = [tls, proxy].map(server => (server.address() as AddressInfo).port);
	proxy.on('connect', (_, socket) => {
		const onward = connect(tlsPort ?? 0, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			socket.pipe(onward).pipe(socket);
		});
		socket.on('error', () => onward.destroy());
		onward.on('error', () => socket.destroy());
	});
	onTestFinished(() => {
		proxy.close();
		tls.close();
		tls.closeAllConnections();
	});
	return {proxy: `http://127.0.0.1:${proxyPort}`};
};

const unverified = {
	message: 'The certificate of the STS endpoint cannot be verified.',
	hint: 'If your company inspects TLS, set AWS_CA_BUNDLE to its certificates.',
};

test('a certificate that nobody vouches for is refused, until AWS_CA_BUNDLE does', async () => {
	const {proxy} = await startTlsSts();
	await expect(askAws('eu-west-1', {HTTPS_PROXY: proxy})).rejects.toMatchObject(unverified);
	const bundle = temporaryFile(certificate);
	const {session} = await askAws('eu-west-1', {HTTPS_PROXY: proxy, AWS_CA_BUNDLE: bundle});
	expect(session.credentials.accessKeyId).toBe('ASIAIOSFODNN7EXAMPLE');
});

test('the certificate must be of the host that is asked', async () => {
	const {proxy} = await startTlsSts();
	const bundle = temporaryFile(certificate);
	const asked = askAws('us-east-1', {HTTPS_PROXY: proxy, AWS_CA_BUNDLE: bundle});
	await expect(asked).rejects.toMatchObject(unverified);
});

test('a bundle that is not there is said so', () => {
	expect(failureOf(() => httpsOptions({AWS_CA_BUNDLE: '/nonexistent/bundle.pem'}))).toMatchObject({
		message: 'The certificates that AWS_CA_BUNDLE names cannot be read.',
		hint: 'Correct or unset AWS_CA_BUNDLE.',
	});
});
