import {StsuiError} from '../errors.js';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
The STS endpoint that the environment sets, as it does for the AWS CLI; `undefined` for AWS's own.

@throws {StsuiError} If it is no URL, or plain http to another machine: the request carries the assertion.
*/
export const endpointOf = (environment: Readonly<Record<string, string | undefined>>): string | undefined => {
	if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true') {
		return undefined;
	}

	const variable = ['AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL'].find(name => environment[name]);
	const endpoint = variable === undefined ? undefined : environment[variable];
	if (variable === undefined || endpoint === undefined) {
		return undefined;
	}

	if (!URL.canParse(endpoint)) {
		throw new StsuiError(`${variable} is not a URL.`, {hint: `Correct or unset ${variable}.`});
	}

	refuseClearText(new URL(endpoint));
	return endpoint;
};

/** @throws {StsuiError} If what is sent there could be read on the way. */
export const refuseClearText = ({protocol, hostname}: {protocol: string; hostname: string}): void => {
	if (protocol !== 'https:' && !loopback.test(hostname)) {
		throw new StsuiError(
			`The STS endpoint ${protocol}//${hostname} would be sent the assertion in clear text.`,
			{
				hint: 'Use an https endpoint: AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL or endpoint_url in the AWS config file.',
			},
		);
	}
};
