import type {AgentOptions} from 'node:https';
import type {AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse} from '@aws-sdk/client-sts';
import {refuseClearText} from './endpoint.js';

export type {AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse};

/** One region's STS. It knows no credentials: the operations that it offers are not signed. */
export type StsClient = {
	readonly assumeRoleWithSaml: (
		request: AssumeRoleWithSAMLRequest,
		signal: AbortSignal,
	) => Promise<AssumeRoleWithSAMLResponse>;
};

/** Milliseconds. The SDK by itself waits for ever. */
const timeouts = {
	connectionTimeout: 5000,
	requestTimeout: 15_000,
	socketTimeout: 15_000,
	throwOnRequestTimeout: true,
};

/**
The SDK's client for one region; loads the SDK, which takes longer than the call.

@param endpoint - Instead of AWS's own.
@param httpsAgent - Proxy and certificates, where the endpoint is https.
*/
export const createStsClient = async (
	region: string,
	endpoint: string | undefined,
	httpsAgent: AgentOptions,
): Promise<StsClient> => {
	const {STSClient, AssumeRoleWithSAMLCommand} = await import('@aws-sdk/client-sts');
	const client = new STSClient({
		region,
		...(endpoint === undefined ? {} : {endpoint}),
		requestHandler: {...timeouts, httpsAgent},
		maxAttempts: 3,
		// AssumeRoleWithSAML is not signed; without this the SDK may go looking for credentials.
		credentials: {accessKeyId: '', secretAccessKey: ''},
	});

	// The AWS config file can set an endpoint too, which only the SDK knows: look at where the request really goes.
	client.middlewareStack.add(
		next => async args => {
			refuseClearText(args.request as {protocol: string; hostname: string});
			return next(args);
		},
		{step: 'finalizeRequest', name: 'refuseClearText'},
	);

	return {
		assumeRoleWithSaml: async (request, abortSignal) =>
			client.send(new AssumeRoleWithSAMLCommand(request), {abortSignal}),
	};
};
