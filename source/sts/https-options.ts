import {readFileSync} from 'node:fs';
import type {AgentOptions} from 'node:https';
import {rootCertificates} from 'node:tls';
import {StsuiError} from '../errors.js';

/**
The proxy and the certificates that the environment sets for AWS, as it does for the AWS CLI.

Only for https: through a proxy, a plain request to loopback would carry the assertion off this machine. Node has
proxies of its own from 22.21 on, an older one goes without.

@throws {StsuiError} If `AWS_CA_BUNDLE` cannot be read.
*/
export const httpsOptions = (environment: Readonly<Record<string, string | undefined>>): AgentOptions => {
	const bundle = environment.AWS_CA_BUNDLE;
	return {
		keepAlive: true,
		proxyEnv: environment,
		...(bundle ? {ca: [...rootCertificates, readBundle(bundle)]} : {}),
	};
};

const readBundle = (file: string): string => {
	try {
		return readFileSync(file, 'utf8');
	} catch (cause) {
		throw new StsuiError('The certificates that AWS_CA_BUNDLE names cannot be read.', {
			hint: 'Correct or unset AWS_CA_BUNDLE.',
			cause,
		});
	}
};
