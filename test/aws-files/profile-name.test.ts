import {expect, test} from 'vitest';
import {profileNameProblem} from '../../source/aws-files/profile-name.js';
import {createAwsDirectory} from './aws-directory.js';

test.each([
	'dev',
	'default',
	'Acme/prod.admin@eu+1%2:3_4-5',
	'123456789012',
	'-',
	'Default',
	'x'.repeat(128),
])('“%s” can be a profile', name => {
	expect(profileNameProblem(name)).toBeUndefined();
});

const unlike = 'A profile name is made of letters, digits and _ . @ % + : / - only, unlike';

test.each([
	['', 'A profile name cannot be empty.'],
	['my team', `${unlike} “my team”.`],
	[' dev', `${unlike} “ dev”.`],
	['dev\n', `${unlike} “dev\\x0a”.`],
	['dev\r[prod]', `${unlike} “dev\\x0d[prod]”.`],
	['\u001b[31mdev', `${unlike} “\\x1b[31mdev”.`],
	['dev]', `${unlike} “dev]”.`],
	['dev#1', `${unlike} “dev#1”.`],
	['dev;1', `${unlike} “dev;1”.`],
	['"dev"', `${unlike} “"dev"”.`],
	["o'dev", `${unlike} “o'dev”.`],
	['a\\b', `${unlike} “a\\b”.`],
	['größe', `${unlike} “größe”.`],
	['🗝', `${unlike} “🗝”.`],
	['DEFAULT', 'The AWS CLI gives what is in DEFAULT to every profile; the profile is called “default”.'],
	['__proto__', 'The AWS SDK for JavaScript cannot read a profile called “__proto__”.'],
	['constructor', 'The AWS SDK for JavaScript cannot read a profile called “constructor”.'],
	['toString', 'The AWS SDK for JavaScript cannot read a profile called “toString”.'],
	['x'.repeat(129), 'A profile name has at most 128 characters; this one has 129.'],
])('%j cannot, and nothing is written', (name, problem) => {
	expect(profileNameProblem(name)).toBe(problem);

	const aws = createAwsDirectory({credentials: '[prod]\n'});
	expect(() => aws.write({profile: name})).toThrow(
		expect.objectContaining({message: problem, kind: 'usage'}),
	);
	expect([...aws.contents()]).toEqual([['credentials', '[prod]\n']]);
});
