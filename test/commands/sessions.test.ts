import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {createWorkplace, rounded, sessionWith} from './workplace.js';

test.concurrent('without a session, sessions says how to begin, and prints an empty list as JSON', async () => {
	await using place = await createWorkplace();
	expect(await place.run(['sessions'])).toMatchObject({
		exitCode: 0,
		stdout: '',
		stderr: 'There is no session. Assume a role: stsui assume, or open stsui.\n',
	});
	expect(await place.run(['sessions', '--json'])).toMatchObject({exitCode: 0, stdout: '[]\n', stderr: ''});
});

test.concurrent('sessions lists the next one to end first, and those that are over last', async () => {
	await using place = await createWorkplace();
	place.keep(sessionWith('over', -3));
	place.keep(sessionWith('long', 600, {region: 'us-east-1'}));
	place.keep(sessionWith('short', 30, {profile: 'prod'}));
	const {stdout, stderr, exitCode} = await place.run(['sessions']);
	expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
	expect(rounded(stdout).replace(/ {2,}/g, '  ')).toBe(`NAME  LEFT  ROLE ARN  REGION  PROFILE
short  30m  arn:aws:iam::123456789012:role/Admin  eu-west-1  prod
long  600m  arn:aws:iam::123456789012:role/Admin  us-east-1
over  expired 3m ago  arn:aws:iam::123456789012:role/Admin  eu-west-1
`);
	const columns = stdout.split('\n', 4).map(line => line.indexOf('arn:aws'));
	expect(new Set(columns.slice(1)).size).toBe(1);
	expect(stdout).not.toMatch(/ $/m);
});

test.concurrent('sessions --json says all but the secrets', async () => {
	await using place = await createWorkplace();
	const valid = sessionWith('prod', 30, {profile: 'prod'});
	const over = sessionWith('old', -3, {
		roleArn: 'arn:aws-us-gov:iam::000000000042:role/team/ops/Auditor',
		source: {kind: 'saml', principalArn: 'arn:aws-us-gov:iam::000000000042:saml-provider/Okta'},
	});
	place.keep(over);
	place.keep(valid);
	const {stdout, stderr} = await place.run(['sessions', '--json']);
	expect(stderr).toBe('');
	const seconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
	const [first, second] = JSON.parse(stdout);
	expect(first).toEqual({
		name: 'prod',
		status: 'valid',
		secondsLeft: expect.any(Number),
		expiration: seconds(valid.credentials.expiration),
		obtainedAt: seconds(valid.obtainedAt),
		source: 'saml',
		roleArn: 'arn:aws:iam::123456789012:role/Admin',
		principalArn: 'arn:aws:iam::123456789012:saml-provider/Okta',
		accountId: '123456789012',
		roleName: 'Admin',
		assumedRoleArn: 'arn:aws:sts::123456789012:assumed-role/Admin/jane@example.com',
		region: 'eu-west-1',
		profile: 'prod',
	});
	expect(first.secondsLeft).toBeGreaterThan(1780);
	expect(first.secondsLeft).toBeLessThanOrEqual(1800);
	expect(second).toMatchObject({
		name: 'old',
		status: 'expired',
		secondsLeft: 0,
		accountId: '000000000042',
		roleName: 'Auditor',
		profile: null,
	});
	expect(stdout).not.toContain('ASIA');
});

test.concurrent('a session that does not open is complained of, and the others are listed', async () => {
	await using place = await createWorkplace();
	place.keep(sessionWith('prod', 30));
	const file = path.join(place.sandbox.stsuiDirectory, 'sessions', 'broken.json');
	writeFileSync(file, '{', {mode: 0o600});
	const {stdout, stderr, exitCode} = await place.run(['sessions', '--json']);
	expect(exitCode).toBe(0);
	expect(JSON.parse(stdout)).toHaveLength(1);
	expect(stderr).toMatch(new RegExp(`^Cannot read ${file}: [a-z ]+\\.\n$`));
});
