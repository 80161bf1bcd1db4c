import {expect, test, vi} from 'vitest';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {startDemoSts} from '../../source/demo/demo-sts.js';
import {assumeRoleWithSaml} from '../../source/sts/assume-role-with-saml.js';
import {createStsClient} from '../../source/sts/client.js';
import {roleWith} from '../demo/sts-client.js';
import {admin, assumeAdmin, grant, now, refusal, startScriptedSts, withoutAwsFiles} from './scripted-sts.js';

withoutAwsFiles();

const tooLong = refusal(
	'ValidationError',
	'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
);

test('a role of the assertion becomes a session, with all that STS says of it', async () => {
	const sts = await startDemoSts({now: () => now});
	const role = roleWith(({roleName}) => roleName === 'PipelineOperator');
	const {session, remark} = await assumeRoleWithSaml(
		{role, encoded: demoAssertion(now), durationSeconds: 7200, region: 'eu-west-1', name: 'data'},
		await createStsClient('eu-west-1', sts.url, {}),
		() => now,
		new AbortController().signal,
	);
	await sts.close();
	expect(remark).toBeUndefined();
	expect(session).toEqual({
		name: 'data',
		roleArn: 'arn:aws:iam::444455556666:role/engineering/data/PipelineOperator',
		source: {kind: 'saml', principalArn: 'arn:aws:iam::444455556666:saml-provider/acme-sso'},
		region: 'eu-west-1',
		obtainedAt: now,
		credentials: {
			accessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{5}EXAMPLE[A-Z2-7]{4}$/),
			secretAccessKey: expect.stringContaining('EXAMPLEKEY'),
			sessionToken: expect.stringMatching(/^[\w+/=]{200,}$/),
			expiration: new Date('2026-05-04T11:00:00Z'),
		},
		facts: {
			assumedRoleArn: 'arn:aws:sts::444455556666:assumed-role/PipelineOperator/jane.doe@example.com',
			assumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{10}EXAMPLE:jane\.doe@example\.com$/),
			subject: 'jane.doe@example.com',
			subjectType: 'persistent',
			issuer: 'https://idp.example.com/saml/metadata',
			audience: 'https://signin.aws.amazon.com/saml',
			nameQualifier: expect.stringMatching(/^[\w+/]{27}=$/),
			sourceIdentity: undefined,
			packedPolicySize: 1,
		},
	});
});

test('STS gets the role, the provider, the assertion and the duration, and no signature', async () => {
	vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE');
	vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'CANARY');
	vi.stubEnv('AWS_SESSION_TOKEN', 'CANARY');
	await using sts = await startScriptedSts(grant());
	await assumeAdmin(sts.url, 900);
	expect(sts.form(0)).toEqual({
		Action: 'AssumeRoleWithSAML',
		Version: '2011-06-15',
		RoleArn: admin.roleArn,
		PrincipalArn: admin.principalArn,
		SAMLAssertion: 'PGE+',
		DurationSeconds: '900',
	});
	expect(sts.requests).toHaveLength(1);
	expect(sts.requests[0]).toMatchObject({method: 'POST', path: '/'});
	expect(sts.requests[0]?.headers).not.toHaveProperty('authorization');
	expect(JSON.stringify(sts.requests[0]?.headers)).not.toContain('CANARY');
});

test('where the role allows less than was wished, the session lasts an hour and that is remarked', async () => {
	await using sts = await startScriptedSts(tooLong, grant());
	const {session, remark} = await assumeAdmin(sts.url, 5400);
	expect(session.credentials.expiration).toEqual(new Date('2026-05-04T10:00:00Z'));
	expect(remark).toBe('Admin allows less than 1h30m: this session lasts 1h.');
	expect([0, 1].map(index => sts.form(index).DurationSeconds)).toEqual(['5400', '3600']);
	expect(sts.requests).toHaveLength(2);
});

test.each([3600, 900])('who asks for %i seconds is not asked again', async durationSeconds => {
	await using sts = await startScriptedSts(tooLong, grant());
	await expect(assumeAdmin(sts.url, durationSeconds)).rejects.toMatchObject({
		message: 'Admin does not allow a session of that length.',
		hint: 'Ask for less with --duration, or e in the switcher.',
		kind: 'failed',
	});
	expect(sts.requests).toHaveLength(1);
});

test('another refusal is not asked again', async () => {
	await using sts = await startScriptedSts(refusal('ValidationError', 'ARN is invalid'), grant());
	await expect(assumeAdmin(sts.url, 7200)).rejects.toThrow('STS does not accept the request: ARN is invalid');
	expect(sts.requests).toHaveLength(1);
});

test('what is refused for an hour too is refused', async () => {
	const over = refusal('ExpiredTokenException', 'Token must be redeemed within 5 minutes of issuance');
	await using sts = await startScriptedSts(tooLong, over);
	await expect(assumeAdmin(sts.url, 7200)).rejects.toMatchObject({kind: 'sign-in'});
	expect(sts.requests).toHaveLength(2);
});

test('who stops waiting is told so, and STS sees that nobody waits', async () => {
	const asked = Promise.withResolvers<void>();
	const gone = Promise.withResolvers<void>();
	const sts = await startDemoSts({
		wait: (_, signal) => {
			asked.resolve();
			signal.addEventListener('abort', () => gone.resolve());
			return gone.promise;
		},
	});
	const stop = new AbortController();
	const assumed = assumeRoleWithSaml(
		{
			role: roleWith(({behaviour}) => behaviour === 'grants-slowly'),
			encoded: demoAssertion(new Date()),
			durationSeconds: 3600,
			region: 'us-east-1',
			name: 'data',
		},
		await createStsClient('us-east-1', sts.url, {}),
		() => now,
		stop.signal,
	);
	const refused = expect(assumed).rejects.toMatchObject({
		message: 'Stopped assuming Warehouse.',
		kind: 'cancelled',
	});
	await asked.promise;
	stop.abort();
	await refused;
	await gone.promise;
	await sts.close();
});
