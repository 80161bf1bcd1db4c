import {afterEach, beforeEach, expect, test} from 'vitest';
import {startDemoSts} from '../../source/demo/demo-sts.js';
import type {LoopbackServer} from '../../source/demo/loopback-server.js';
import {asking, assume, roleWith} from './sts-client.js';

const warehouse = roleWith(role => role.behaviour === 'grants-slowly');

let sts: LoopbackServer;

beforeEach(async () => {
	sts = await startDemoSts();
});

afterEach(() => sts.close());

const post = (body: string): Promise<Response> =>
	fetch(sts.url, {
		method: 'POST',
		headers: {'content-type': 'application/x-www-form-urlencoded; charset=utf-8'},
		body,
	});

test('a refusal on the wire is that of AWS', async () => {
	const response = await post('Action=AssumeRoleWithSML&Version=2011-06-15');
	const requestId = response.headers.get('x-amzn-RequestId');
	expect(response.status).toBe(400);
	expect(response.headers.get('content-type')).toBe('text/xml');
	expect(response.headers.get('date')).toMatch(/ GMT$/);
	expect(await response.text()).toBe(
		'<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>' +
			'<Code>InvalidAction</Code>' +
			'<Message>Could not find operation AssumeRoleWithSML for version 2011-06-15</Message></Error>' +
			`<RequestId>${requestId}</RequestId></ErrorResponse>\n`,
	);
});

test('what a client sends is escaped in the answer', async () => {
	const response = await post('Action=%3Cb%3E%26&Version=2011-06-15');
	expect(await response.text()).toContain('operation &lt;b&gt;&amp; for');
});

test('an unsigned GetCallerIdentity lacks a token', async () => {
	const response = await post('Action=GetCallerIdentity&Version=2011-06-15');
	expect(response.status).toBe(403);
	expect(await response.text()).toContain(
		'<Code>MissingAuthenticationToken</Code><Message>Request is missing Authentication Token</Message>',
	);
});

test('a body of more than 1 MB is refused, and the next one is answered', async () => {
	const response = await post('x'.repeat(1024 * 1024 + 1));
	expect(response.status).toBe(413);
	expect((await post('x'.repeat(1024 * 1024))).status).toBe(400);
});

test('the slow role takes three seconds', async () => {
	const waits: number[] = [];
	const server = await startDemoSts({
		wait: async milliseconds => {
			waits.push(milliseconds);
		},
	});
	const {AssumedRoleUser} = await assume(server.url, asking(warehouse));
	await server.close();
	expect(AssumedRoleUser?.Arn).toContain('assumed-role/Warehouse/');
	expect(waits).toEqual([3000]);
});

/** An STS whose slow role waits until its client goes away. */
const startEndlessSts = async () => {
	const waiting = Promise.withResolvers<void>();
	const gone = Promise.withResolvers<void>();
	const server = await startDemoSts({
		wait: (_, signal) => {
			waiting.resolve();
			signal.addEventListener('abort', () => gone.resolve());
			return gone.promise.then(() => signal.throwIfAborted());
		},
	});
	return {server, waiting: waiting.promise, gone: gone.promise};
};

test('the slow role stops when its client gives up, and the STS goes on', async () => {
	const {server, waiting, gone} = await startEndlessSts();
	const giveUp = new AbortController();
	const answer = assume(server.url, asking(warehouse), giveUp.signal);
	await waiting;
	giveUp.abort();
	await expect(answer).rejects.toMatchObject({name: 'AbortError'});
	await gone;

	const admin = roleWith(role => role.roleName === 'Admin');
	await expect(assume(server.url, asking(admin))).resolves.toBeDefined();
	await server.close();
});

test('closing cuts a request that is not answered yet, and closing again is fine', async () => {
	const {server, waiting, gone} = await startEndlessSts();
	const cut = expect(assume(server.url, asking(warehouse))).rejects.toThrow();
	await waiting;
	await server.close();
	await cut;
	await gone;
	await server.close();
});
