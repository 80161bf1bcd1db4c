import {afterAll, beforeAll, expect, test} from 'vitest';
import {
	type DemoIdentityProvider,
	signInToDemo,
	startDemoIdentityProvider,
} from '../../source/demo/demo-identity-provider.js';
import {decodeAssertion} from '../../source/saml/assertion.js';

let now = new Date('2030-01-02T03:04:05Z');
let identityProvider: DemoIdentityProvider;

beforeAll(async () => {
	identityProvider = await startDemoIdentityProvider({now: () => now});
});

afterAll(() => identityProvider.close());

test('the sign-in page posts a response to AWS by itself', async () => {
	const response = await fetch(identityProvider.signInUrl);
	const page = await response.text();
	expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
	expect(response.headers.get('cache-control')).toBe('no-store');
	expect(page).toContain('<body onload="document.forms[0].submit()">');
	expect(page).toContain('<form method="post" action="https://signin.aws.amazon.com/saml">');
	expect(page).toMatch(/<input type="hidden" name="SAMLResponse" value="[A-Za-z\d+/]+={0,2}">/);
});

test('each sign-in gives a fresh assertion', async () => {
	const {signal} = new AbortController();
	const first = decodeAssertion(await signInToDemo(identityProvider.signInUrl, signal));
	expect(first.issueInstant).toEqual(new Date('2030-01-02T03:04:05Z'));

	now = new Date('2030-01-02T03:05:05Z');
	const second = decodeAssertion(await signInToDemo(identityProvider.signInUrl, signal));
	expect(second.issueInstant).toEqual(new Date('2030-01-02T03:05:05Z'));
});

test('a sign-in can be given up', async () => {
	const signIn = signInToDemo(identityProvider.signInUrl, AbortSignal.abort());
	await expect(signIn).rejects.toMatchObject({name: 'AbortError'});
});

test('another page says where to sign in, and that it gave no assertion', async () => {
	const elsewhere = new URL('/', identityProvider.signInUrl).href;
	expect(await (await fetch(elsewhere)).text()).toBe('The demo signs in at /sso/saml.');
	await expect(signInToDemo(elsewhere, new AbortController().signal)).rejects.toThrow(
		"The demo's identity provider answered 404 without an assertion.",
	);
});
