import {expect, test} from 'vitest';
import {refusalOf} from './refusal-of.js';
import {createWorkplace} from './workplace.js';

test.concurrent('a role of which there are several is named with those that there are', async () => {
	await using place = await createWorkplace();
	const refused = (...args: readonly string[]) =>
		refusalOf(place, [...args, '--assertion', place.assertionFile]);
	expect(await refused('auditor')).toEqual([
		2,
		'stsui: “auditor” matches 2 roles.',
		'Say which: there are 000123456789/Auditor, 555566667777/Auditor.',
	]);
	expect(await refused('nobody')).toEqual([
		2,
		'stsui: No role matches “nobody”.',
		expect.stringMatching(/^There are 123456789012\/Admin, .* and 30 more\.$/),
	]);
	expect(await refused()).toEqual([
		2,
		'stsui: It is not said which role to assume.',
		expect.stringMatching(/^There are 123456789012\/Admin, .* and 30 more\.$/),
	]);
});

test.concurrent('of a role that is listed with two providers, one has to be named', async () => {
	await using place = await createWorkplace();
	const role = ['210987654321/Admin', '--assertion', place.assertionFile];
	expect(await refusalOf(place, role)).toEqual([
		2,
		'stsui: 210987654321/Admin is listed with 2 SAML providers.',
		'Say which: --provider arn:aws:iam::210987654321:saml-provider/acme-sso or --provider arn:aws:iam::210987654321:saml-provider/acme-sso-legacy.',
	]);
	expect(await refusalOf(place, [...role, '--provider', 'nobody'])).toEqual([
		2,
		'stsui: No role of this assertion is listed with nobody.',
		expect.stringMatching(/^It has arn:aws:iam::123456789012:saml-provider\/acme-sso, /),
	]);
	const legacy = 'arn:aws:iam::210987654321:saml-provider/acme-sso-legacy';
	await place.assume('210987654321/Admin', '--provider', legacy);
	const {stdout} = await place.run(['sessions', '--json']);
	expect(JSON.parse(stdout)).toMatchObject([{principalArn: legacy}]);
});
