import {StsuiError} from '../errors.js';
import {demoAssertion} from './demo-assertion.js';
import {type LoopbackServer, listenOnLoopback, plain} from './loopback-server.js';
import {escapeXml} from './xml.js';

const signInPath = '/sso/saml';

export type DemoIdentityProvider = {
	/** The page that signs the user in. */
	readonly signInUrl: string;
	readonly close: LoopbackServer['close'];
};

/** An identity provider on loopback whose only user is signed in already: each visit gives a fresh assertion. */
export const startDemoIdentityProvider = async ({
	now = () => new Date(),
}: {
	readonly now?: () => Date;
} = {}): Promise<DemoIdentityProvider> => {
	const {url, close} = await listenOnLoopback(({method, path}) =>
		method === 'GET' && path === signInPath
			? {
					status: 200,
					headers: {'content-type': 'text/html; charset=utf-8'},
					body: signInPage(demoAssertion(now())),
				}
			: plain(404, `The demo signs in at ${signInPath}.`),
	);
	return {signInUrl: `${url}${signInPath}`, close};
};

/** What identity providers answer at the end of a sign-in: a form that posts itself to AWS. */
const signInPage = (assertion: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Signing in to AWS</title></head>
<body onload="document.forms[0].submit()">
<form method="post" action="https://signin.aws.amazon.com/saml">
<input type="hidden" name="SAMLResponse" value="${escapeXml(assertion)}">
<input type="hidden" name="RelayState" value="">
<noscript><button type="submit">Continue to AWS</button></noscript>
</form>
</body>
</html>
`;

/**
Sign in as the demo's user, without a browser.

@returns Base64 of the SAML response.
*/
export const signInToDemo = async (signInUrl: string, signal: AbortSignal): Promise<string> => {
	const response = await fetch(signInUrl, {signal});
	const page = await response.text();
	// Nothing in base64 needs escaping in HTML, so the value is as it was.
	const assertion = /name="SAMLResponse" value="(?<value>[^"]+)"/.exec(page)?.groups?.value;
	if (assertion === undefined) {
		throw new StsuiError(`The demo's identity provider answered ${response.status} without an assertion.`, {
			hint: 'Start the demo again.',
		});
	}

	return assertion;
};
