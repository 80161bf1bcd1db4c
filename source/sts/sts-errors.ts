import {type ErrorKind, StsuiError} from '../errors.js';
import {visible} from '../visible.js';

type Refusal = {
	/** As the SDK names the error; it appends “Exception” to some of STS's codes. */
	readonly code: RegExp;
	/** Tells apart what STS gives one code to. */
	readonly says?: RegExp;
	readonly message: (roleName: string, said: string) => string;
	readonly hint: string;
	readonly kind?: ErrorKind;
};

/** What STS refuses with, the more special row first. */
const refusals: readonly Refusal[] = [
	{
		code: /^ExpiredToken/,
		message: () => 'STS no longer takes this assertion: it must be used within five minutes of the sign-in.',
		hint: 'Sign in again and paste the new response.',
		kind: 'sign-in',
	},
	{
		code: /^AccessDenied/,
		message: roleName => `AWS does not let you assume ${roleName}.`,
		hint: 'Check the trust policy of the role: its SAML provider, sts:AssumeRoleWithSAML, and its conditions.',
	},
	{
		code: /^InvalidIdentityToken/,
		message: (_, said) => `AWS does not accept this assertion: ${said}`,
		hint: 'Compare the identity provider in IAM with the one that you signed in to: its metadata, issuer and audience.',
	},
	{
		code: /^IDPRejectedClaim/,
		message: (_, said) => `The identity provider rejected the sign-in: ${said}`,
		hint: 'Sign in again.',
		kind: 'sign-in',
	},
	{
		code: /^ValidationError/,
		says: /MaxSessionDuration/,
		message: roleName => `${roleName} does not allow a session of that length.`,
		hint: 'Ask for less with --duration, or e in the switcher.',
	},
	{
		code: /^(?:ValidationError|MalformedInput)/,
		message: (_, said) => `STS does not accept the request: ${said}`,
		hint: 'Correct what it names.',
	},
	{
		code: /^RegionDisabled/,
		message: () => 'STS is switched off for this account in this region.',
		hint: 'Choose another region with --region, or e in the switcher.',
	},
	{
		code: /^(?:Throttling|RequestLimitExceeded|TooManyRequests)/,
		message: () => 'AWS is answering too many requests just now, and refused three of ours.',
		hint: 'Try again in a moment.',
	},
];

type Outage = {readonly signs: RegExp; readonly message: string; readonly hint: string};

/** Why there was no answer of STS, by the names and codes of the error and its causes. */
const outages: readonly Outage[] = [
	{
		signs: /ERR_PROXY/,
		message: 'The proxy did not connect us to STS.',
		hint: 'Check HTTPS_PROXY and NO_PROXY.',
	},
	{
		signs: /ENOTFOUND|EAI_AGAIN/,
		message: 'The name of the STS endpoint cannot be resolved.',
		hint: 'Check that you are online, and the DNS or VPN.',
	},
	{
		signs: /ECONNREFUSED/,
		message: 'Nothing listens at the STS endpoint.',
		hint: 'Check AWS_ENDPOINT_URL_STS and the proxy settings.',
	},
	{
		signs: /ECONNRESET|EPIPE|socket hang up/,
		message: 'The connection to STS was cut.',
		hint: 'Check the VPN or proxy, then try again.',
	},
	{
		// The SDK calls a connection that was cut a timeout too; that row is above.
		signs: /TimeoutError|ETIMEDOUT/,
		message: 'STS did not answer in time.',
		hint: 'Check the network and the proxy settings, then try again.',
	},
	{
		signs: /EPROTO|ERR_SSL/,
		message: 'The STS endpoint does not speak TLS as it should.',
		hint: 'Check AWS_ENDPOINT_URL_STS and the proxy settings.',
	},
	{
		signs: /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/,
		message: 'The certificate of the STS endpoint cannot be verified.',
		hint: 'If your company inspects TLS, set AWS_CA_BUNDLE to its certificates.',
	},
	{
		signs: /ENETUNREACH|EHOSTUNREACH/,
		message: 'The network of the STS endpoint cannot be reached.',
		hint: 'Check that you are online.',
	},
	{
		signs: /XML parse|Deserialization error|SyntaxError|Unknown/,
		message: 'Something other than STS answered: a proxy or a captive portal, most likely.',
		hint: 'Open a web page to see what it wants, then try again.',
	},
];

/** STS refused because the role allows no session of that length. */
export const isAboveMaximumDuration = (error: unknown): boolean =>
	error instanceof Error &&
	error.name.startsWith('ValidationError') &&
	/MaxSessionDuration/.test(error.message);

/** Turn what the SDK threw into a sentence and the next step; what is not known stays what it is. */
export const explainStsError = (error: unknown, roleName: string): unknown => {
	if (!(error instanceof Error) || error instanceof StsuiError) {
		return error;
	}

	const said = visible(error.message).slice(0, 300);
	const refusal = refusals.find(
		({code, says}) => code.test(error.name) && (says?.test(error.message) ?? true),
	);
	if (refusal !== undefined) {
		const {hint, kind = 'failed'} = refusal;
		return new StsuiError(refusal.message(roleName, said), {hint, kind, cause: error});
	}

	const signs = signsOf(error);
	const outage = outages.find(candidate => candidate.signs.test(signs));
	if (outage !== undefined) {
		return new StsuiError(outage.message, {hint: outage.hint, cause: error});
	}

	return isServiceError(error)
		? new StsuiError(`STS answered ${visible(error.name)}: ${said}`, {
				hint: 'Try again in a moment.',
				cause: error,
			})
		: error;
};

const signsOf = (error: Error): string => {
	const code = 'code' in error ? String(error.code) : '';
	const cause = error.cause instanceof Error ? signsOf(error.cause) : '';
	return `${error.name} ${code} ${error.message} ${cause}`;
};

const isServiceError = (error: Error): boolean => '$metadata' in error;
