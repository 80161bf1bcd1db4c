import {visible} from '../visible.js';

const longestName = 128;

type Rule = {
	readonly isBroken: (name: string) => boolean;
	readonly sentence: (name: string) => string;
};

const rules: readonly Rule[] = [
	{isBroken: name => name === '', sentence: () => 'A profile name cannot be empty.'},
	{
		isBroken: name => name.length > longestName,
		sentence: name => `A profile name has at most ${longestName} characters; this one has ${name.length}.`,
	},
	{
		// Each AWS tool makes something else of blanks, quotes, brackets and comment signs in a name.
		isBroken: name => !/^[\w.@%+:/-]+$/.test(name),
		sentence: name =>
			`A profile name is made of letters, digits and _ . @ % + : / - only, unlike “${visible(name)}”.`,
	},
	{
		isBroken: name => name === 'DEFAULT',
		sentence: () => 'The AWS CLI gives what is in DEFAULT to every profile; the profile is called “default”.',
	},
	{
		// The AWS SDK for JavaScript keeps profiles in an ordinary object.
		isBroken: name => name in Object.prototype,
		sentence: name => `The AWS SDK for JavaScript cannot read a profile called “${name}”.`,
	},
];

/**
Why a name cannot be used for an AWS profile, in one sentence; `undefined` if it can.

What is allowed works in the AWS CLI and in every SDK, in both files, without quotes.
*/
export const profileNameProblem = (name: string): string | undefined =>
	rules.find(({isBroken}) => isBroken(name))?.sentence(name);
