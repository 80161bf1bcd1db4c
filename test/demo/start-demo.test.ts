import {existsSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {type Demo, startDemo} from '../../source/demo/start-demo.js';
import {decodeAssertion} from '../../source/saml/assertion.js';
import {asking, assume, roleWith} from './sts-client.js';

const admin = roleWith(role => role.roleName === 'Admin');

let demo: Demo;

beforeEach(async () => {
	demo = await startDemo();
});

afterEach(() => demo.close());

const stsUrl = (): string => demo.environment.AWS_ENDPOINT_URL_STS ?? '';

test('the assertion at the start and a later sign-in both open a session', async () => {
	const later = await demo.signIn(new AbortController().signal);
	for (const SAMLAssertion of [demo.assertion, later]) {
		const {Credentials} = await assume(stsUrl(), asking(admin, {SAMLAssertion}));
		expect(Credentials?.AccessKeyId).toContain('EXAMPLE');
	}
});

test('every account of the assertion has an alias', () => {
	for (const {accountId} of decodeAssertion(demo.assertion).roles) {
		expect(demo.aliases[accountId]).toMatch(/^acme-/);
	}
});

test.skipIf(process.platform === 'win32')('nobody else can look into the directory', () => {
	expect(statSync(demo.directory).mode & 0o777).toBe(0o700);
});

test('every file named by the environment is inside the directory, every endpoint on loopback', () => {
	const {STSUI_DIR, AWS_SHARED_CREDENTIALS_FILE, AWS_CONFIG_FILE} = demo.environment;
	for (const file of [STSUI_DIR, AWS_SHARED_CREDENTIALS_FILE, AWS_CONFIG_FILE]) {
		expect(path.dirname(file ?? '')).toBe(demo.directory);
	}

	expect(stsUrl()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('nothing of the user leads out of the demo', () => {
	const unset = Object.keys(demo.environment).filter(name => demo.environment[name] === undefined);
	expect(unset).toEqual(
		expect.arrayContaining([
			'AWS_ACCESS_KEY_ID',
			'AWS_PROFILE',
			'AWS_REGION',
			'AWS_ENDPOINT_URL',
			'HTTPS_PROXY',
		]),
	);
});

test('the directory is gone as soon as close returns, with all that is in it', () => {
	writeFileSync(demo.environment.AWS_SHARED_CREDENTIALS_FILE ?? '', '[default]\n');
	void demo.close();
	expect(existsSync(demo.directory)).toBe(false);
});

test('closed servers answer nobody, and closing twice is fine', async () => {
	await demo.close();
	await demo.close();
	await expect(fetch(stsUrl())).rejects.toThrow();
	await expect(demo.signIn(new AbortController().signal)).rejects.toThrow();
});
