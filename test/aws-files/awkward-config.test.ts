import {expect, test} from 'vitest';
import {createAwsDirectory} from './aws-directory.js';

type Row = readonly [title: string, profile: string, before: string, after: string];

const rows: readonly Row[] = [
	['an empty file', 'dev', '', '[profile dev]\nregion = eu-west-1\n'],
	['an empty file and the default profile', 'default', '', '[default]\nregion = eu-west-1\n'],
	[
		'another region gives way where it is',
		'dev',
		'[profile dev]\nregion=us-east-1 # home\noutput = json\n',
		'[profile dev]\nregion=eu-west-1\noutput = json\n',
	],
	[
		'double quotes around the name',
		'dev',
		'[profile "dev"]\noutput = json\n',
		'[profile "dev"]\noutput = json\nregion = eu-west-1\n',
	],
	[
		'single quotes around the name',
		'dev',
		"[profile 'dev']\noutput = json\n",
		"[profile 'dev']\noutput = json\nregion = eu-west-1\n",
	],
	[
		'two blanks before the name',
		'dev',
		'[profile  dev]\nregion = x\n',
		'[profile  dev]\nregion = eu-west-1\n',
	],
	[
		'a tab before the name and a blank after it',
		'dev',
		'[profile\tdev ]\nregion = x\n',
		'[profile\tdev ]\nregion = eu-west-1\n',
	],
	[
		'an indented header',
		'dev',
		'  [profile dev]\n  region = x\n  [profile prod]\n',
		'  [profile dev]\n  region = eu-west-1\n  [profile prod]\n',
	],
	[
		'a section without “profile” is no profile',
		'dev',
		'[dev]\nregion = x\n',
		'[dev]\nregion = x\n\n[profile dev]\nregion = eu-west-1\n',
	],
	[
		'a header with a blank before “profile” is no profile',
		'dev',
		'[ profile dev]\nregion = x\n',
		'[ profile dev]\nregion = x\n\n[profile dev]\nregion = eu-west-1\n',
	],
	[
		'a header with one quote is no profile',
		'dev',
		'[profile "dev]\nregion = x\n',
		'[profile "dev]\nregion = x\n\n[profile dev]\nregion = eu-west-1\n',
	],
	[
		'an sso-session and services of the same name are something else',
		'dev',
		'[sso-session dev]\nsso_region = x\n[services dev]\ns3 =\n  endpoint_url = http://localhost\n',
		'[sso-session dev]\nsso_region = x\n[services dev]\ns3 =\n  endpoint_url = http://localhost\n\n[profile dev]\nregion = eu-west-1\n',
	],
	[
		'the region inside a block is not the region of the profile',
		'dev',
		'[profile dev]\ns3 =\n  region = x\n  addressing_style = path\noutput = json\n',
		'[profile dev]\ns3 =\n  region = x\n  addressing_style = path\noutput = json\nregion = eu-west-1\n',
	],
	[
		'the default profile has its short name',
		'default',
		'[profile dev]\nregion = x\n[default]\nregion = y\n',
		'[profile dev]\nregion = x\n[default]\nregion = eu-west-1\n',
	],
	[
		'the default profile may have its long name',
		'default',
		'[profile default]\nregion = y\n',
		'[profile default]\nregion = eu-west-1\n',
	],
	[
		'every sign that a name may have',
		'Acme/prod.admin@eu+1%2:3_4-5',
		'[profile "Acme/prod.admin@eu+1%2:3_4-5"]\n',
		'[profile "Acme/prod.admin@eu+1%2:3_4-5"]\nregion = eu-west-1\n',
	],
	[
		'only the section of the profile changes',
		'dev',
		'# Jane\r\n[profile prod]\r\nregion = x\r\n\r\n[profile dev]\r\noutput = json\r\n\r\n[profile test]\r\nregion = y',
		'# Jane\r\n[profile prod]\r\nregion = x\r\n\r\n[profile dev]\r\noutput = json\r\nregion = eu-west-1\r\n\r\n[profile test]\r\nregion = y',
	],
];

test.each(rows)('%s', (_title, profile, before, after) => {
	const aws = createAwsDirectory({config: before});
	aws.write({profile});
	expect(aws.config()).toBe(after);

	expect(aws.write({profile})).toEqual({profile, change: 'replaced', files: []});
	expect(aws.config()).toBe(after);
});
