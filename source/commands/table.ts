import type {Command, Option} from './command.js';

const json: Option = {name: 'json', summary: 'print JSON'};
const assertion: Option = {
	name: 'assertion',
	value: '<file|->',
	summary: 'the SAML response; - is standard input',
};

/** Every verb; a row's code is loaded when it is run. */
export const commands: readonly Command[] = [
	{
		name: '',
		summary: 'the switcher, full screen',
		operands: '',
		mostOperands: 0,
		options: [assertion],
		load: async () => import('./switcher.js'),
	},
	{
		name: 'demo',
		summary: 'the switcher with an identity provider and STS of its own; nothing of yours is touched',
		operands: '',
		mostOperands: 0,
		options: [],
		load: async () => import('./demo.js'),
	},
	{
		name: 'decode',
		summary: 'what an assertion says: roles, providers, subject, validity',
		operands: '[file|-]',
		mostOperands: 1,
		options: [json],
		load: async () => import('./decode.js'),
	},
	{
		name: 'assume',
		summary: 'assume a role',
		operands: '[role]',
		mostOperands: 1,
		options: [
			assertion,
			{name: 'provider', value: '<arn>', summary: 'the SAML provider, where a role is listed with several'},
			{name: 'duration', value: '<15m…12h|seconds>', summary: 'length of the session'},
			{name: 'region', value: '<region>', summary: 'region of the session'},
			{name: 'name', value: '<session name>', summary: 'what the session is called'},
			{name: 'write', value: '<profile>', summary: 'write the AWS profile too'},
			{name: 'export', value: '<shell>', summary: 'print exports for that shell too'},
			{name: 'json', summary: 'print the answer of STS as the AWS CLI does'},
		],
		load: async () => import('./assume.js'),
	},
	{
		name: 'sessions',
		summary: 'the sessions and the time they have left',
		operands: '',
		mostOperands: 0,
		options: [json],
		load: async () => import('./sessions.js'),
	},
	{
		name: 'export',
		summary: 'exports for a shell: eval "$(stsui export)"',
		operands: '[session]',
		mostOperands: 1,
		options: [
			{
				name: 'shell',
				value: '<bash|zsh|sh|fish|powershell|cmd|nushell|dotenv|json>',
				summary: 'instead of the shell that called',
			},
		],
		load: async () => import('./export.js'),
	},
	{
		name: 'profile',
		summary: 'write an AWS profile',
		operands: '[session]',
		mostOperands: 1,
		options: [
			{name: 'as', value: '<name>', summary: 'name of the profile'},
			{name: 'default', summary: 'write it as the default profile'},
			{name: 'force', summary: 'overwrite long-lived keys'},
		],
		load: async () => import('./profile.js'),
	},
	{
		name: 'forget',
		summary: 'forget a session',
		operands: '[session]',
		mostOperands: 1,
		options: [
			{name: 'expired', summary: 'every session that has expired'},
			{name: 'all', summary: 'every session'},
		],
		load: async () => import('./forget.js'),
	},
	{
		name: 'config',
		summary: 'settings',
		operands: '[get|set|unset|path] [setting] [value]',
		mostOperands: 3,
		options: [json],
		load: async () => import('./config.js'),
	},
];
