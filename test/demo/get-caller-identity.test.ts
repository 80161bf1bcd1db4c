import {expect, test} from 'vitest';
import {startDemoSts} from '../../source/demo/demo-sts.js';
import {asking, assume, roleWith, whoAmI} from './sts-client.js';

const admin = roleWith(role => role.roleName === 'Admin');

test('a session still knows who it is after the STS was started anew', async () => {
	const first = await startDemoSts();
	const {Credentials, AssumedRoleUser} = await assume(first.url, asking(admin));
	await first.close();

	const second = await startDemoSts();
	const {$metadata, ...identity} = await whoAmI(second.url, Credentials);
	await second.close();
	expect(identity).toEqual({
		Account: '123456789012',
		Arn: 'arn:aws:sts::123456789012:assumed-role/Admin/jane.doe@example.com',
		UserId: AssumedRoleUser?.AssumedRoleId,
	});
});

test('a session ends at its expiration', async () => {
	let now = new Date();
	const sts = await startDemoSts({now: () => now});
	const {Credentials} = await assume(sts.url, asking(admin));
	now = Credentials?.Expiration ?? now;

	await expect(whoAmI(sts.url, Credentials)).rejects.toMatchObject({
		name: 'ExpiredToken',
		message: 'The security token included in the request is expired',
		$metadata: {httpStatusCode: 403},
	});
	await sts.close();
});

test('the token of one session with the key of another is refused, and so is a token from elsewhere', async () => {
	const sts = await startDemoSts();
	const one = (await assume(sts.url, asking(admin))).Credentials;
	const other = (await assume(sts.url, asking(admin))).Credentials;
	const refused = {name: 'InvalidClientTokenId', $metadata: {httpStatusCode: 403}};

	const mixed = {...other, AccessKeyId: one?.AccessKeyId};
	await expect(whoAmI(sts.url, mixed)).rejects.toMatchObject(refused);
	const foreign = {...one, SessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE'};
	await expect(whoAmI(sts.url, foreign)).rejects.toMatchObject(refused);
	await sts.close();
});
