import {expect, test} from 'vitest';
import {createAwsDirectory} from './aws-directory.js';
import {credentialsOfSession as keys} from './session.js';

const withCarriageReturns = (text: string): string => text.replaceAll('\n', '\r\n');

type Row = readonly [title: string, before: string, after: string];

const rows: readonly Row[] = [
	['an empty file', '', `[dev]\n${keys}`],
	['a file with nothing but an empty line', '\n', `\n[dev]\n${keys}`],
	['a file with nothing but a comment', '# mine\n', `# mine\n\n[dev]\n${keys}`],
	[
		'another profile stays as it is',
		'[prod]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n',
		`[prod]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n\n[dev]\n${keys}`,
	],
	['a last line without an end gets one', '[prod]\nregion = x', `[prod]\nregion = x\n\n[dev]\n${keys}`],
	['an empty line at the end is enough', '[prod]\nregion = x\n\n', `[prod]\nregion = x\n\n[dev]\n${keys}`],
	[
		'blanks on the last line are as good as an empty line',
		'[prod]\nregion = x\n  ',
		`[prod]\nregion = x\n  \n[dev]\n${keys}`,
	],
	[
		'profiles with similar names are others',
		'[dev2]\nregion = x\n[de]\n[DEV]\n[dev.]\n',
		`[dev2]\nregion = x\n[de]\n[DEV]\n[dev.]\n\n[dev]\n${keys}`,
	],
	[
		'a section with blanks in its brackets is another profile',
		'[ dev ]\nregion = x\n',
		`[ dev ]\nregion = x\n\n[dev]\n${keys}`,
	],
	[
		'a section of the kind that belongs to the config file is another profile',
		'[profile dev]\nregion = x\n',
		`[profile dev]\nregion = x\n\n[dev]\n${keys}`,
	],
	['a name in quotes is another profile', '["dev"]\nregion = x\n', `["dev"]\nregion = x\n\n[dev]\n${keys}`],
	[
		'a comment with a bracket makes another name',
		'[dev] # see [prod]\nregion = x\n',
		`[dev] # see [prod]\nregion = x\n\n[dev]\n${keys}`,
	],
	[
		'what all profiles inherit stays',
		'[DEFAULT]\noutput = json\n[prod]\n',
		`[DEFAULT]\noutput = json\n[prod]\n\n[dev]\n${keys}`,
	],
	[
		'old keys give way where they are',
		`# Jane's
[dev]
aws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY
region = us-east-1
aws_access_key_id = ASIAI44QH8DHBEXAMPLE
x_security_token_expires = 2020-01-01T00:00:00+02:00
aws_session_token = AQoDYXdzEJr

[prod]
region = x
`,
		`# Jane's
[dev]
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
region = us-east-1
aws_access_key_id = ASIAIOSFODNN7EXAMPLE
x_security_token_expires = 2026-05-04T10:00:00Z
aws_session_token = FwoGZXIvYXdzEXAMPLETOKEN+of/some/length==

[prod]
region = x
`,
	],
	[
		'new keys follow the last key, before comments and empty lines that lead to the next header',
		'[dev]\nregion = x\n\n# PROD: careful, a = b\n; really\n[prod]\nregion = y\n',
		`[dev]\nregion = x\n${keys}\n# PROD: careful, a = b\n; really\n[prod]\nregion = y\n`,
	],
	[
		'a comment between keys stays between them',
		'[dev]\nregion = x\n# mine\noutput = json\n',
		`[dev]\nregion = x\n# mine\noutput = json\n${keys}`,
	],
	[
		'a comment that is indented below the last key stays with it',
		'[dev]\nregion = x\n  # a note on the region\n# PROD\n[prod]\n',
		`[dev]\nregion = x\n  # a note on the region\n${keys}# PROD\n[prod]\n`,
	],
	[
		'a section without keys gets them below its header',
		'[dev]\n# nothing yet\n\n[prod]\nregion = x\n',
		`[dev]\n${keys}# nothing yet\n\n[prod]\nregion = x\n`,
	],
	['a header that ends the file gets a line end', '[prod]\n[dev]', `[prod]\n[dev]\n${keys}`],
	[
		'a last key without a line end gets one when others follow',
		'[dev]\nregion = x',
		`[dev]\nregion = x\n${keys}`,
	],
	[
		'a last value that is replaced stays without a line end',
		`[dev]\n${keys.replace('2026-05-04T10:00:00Z\n', '2020-01-01T00:00:00Z')}`,
		`[dev]\n${keys.trimEnd()}`,
	],
	[
		'CRLF stays CRLF',
		'[dev]\r\nregion = x\r\naws_access_key_id = ASIAI44QH8DHBEXAMPLE\r\n\r\n[prod]\r\nregion = y\r\n',
		withCarriageReturns(
			`[dev]\nregion = x\naws_access_key_id = ASIAIOSFODNN7EXAMPLE\n${keys.replace(/^.*\n/, '')}\n[prod]\nregion = y\n`,
		),
	],
	[
		'a new section has CRLF where most lines do',
		'[prod]\r\nregion = y\r\noutput = json\n',
		`[prod]\r\nregion = y\r\noutput = json\n${withCarriageReturns(`\n[dev]\n${keys}`)}`,
	],
	[
		'each line keeps its own line end',
		'[dev]\naws_access_key_id = ASIAI44QH8DHBEXAMPLE\r\nregion = x\n',
		`[dev]\naws_access_key_id = ASIAIOSFODNN7EXAMPLE\r\nregion = x\n${keys.replace(/^.*\n/, '')}`,
	],
	[
		'indented keys stay indented, and new ones line up with them',
		'[dev]\n  aws_access_key_id = ASIAI44QH8DHBEXAMPLE\n  region = x\n\n[prod]\n  region = y\n',
		`[dev]
  aws_access_key_id = ASIAIOSFODNN7EXAMPLE
  region = x
  aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
  aws_session_token = FwoGZXIvYXdzEXAMPLETOKEN+of/some/length==
  x_security_token_expires = 2026-05-04T10:00:00Z

[prod]
  region = y
`,
	],
	[
		'where headers are indented too, new keys are, or the next header would become part of a value',
		'  [dev]\n  # nothing yet\n  [prod]\n  region = y\n',
		`  [dev]\n${keys.replace(/^/gm, '  ').trimEnd()}\n  # nothing yet\n  [prod]\n  region = y\n`,
	],
	[
		'a block at the end stays whole',
		'[dev]\ns3 =\n  addressing_style = path\n  region = z\n\n[prod]\n',
		`[dev]\ns3 =\n  addressing_style = path\n  region = z\n${keys}\n[prod]\n`,
	],
	[
		'a key inside a block is not a key of the profile',
		'[dev]\ns3 =\n  aws_access_key_id = mine\nregion = x\n',
		`[dev]\ns3 =\n  aws_access_key_id = mine\nregion = x\n${keys}`,
	],
	[
		'below an indented block, new keys are not indented, or they would belong to it',
		'[dev]\n  s3 =\n    addressing_style = path\n[prod]\n',
		`[dev]\n  s3 =\n    addressing_style = path\n${keys}[prod]\n`,
	],
	[
		'every way to write a key stays',
		`[dev]
aws_access_key_id=ASIAI44QH8DHBEXAMPLE
AWS_Secret_Access_Key : je7MtGbClwBF
aws_session_token\t=\t AQoDYXdzEJr
x_security_token_expires= 2020-01-01T00:00:00Z
`,
		`[dev]
aws_access_key_id=ASIAIOSFODNN7EXAMPLE
AWS_Secret_Access_Key : wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
aws_session_token\t=\t FwoGZXIvYXdzEXAMPLETOKEN+of/some/length==
x_security_token_expires= 2026-05-04T10:00:00Z
`,
	],
	[
		'a key without a value gets one',
		'[dev]\naws_access_key_id =\naws_secret_access_key=\naws_session_token = \nx_security_token_expires  =',
		`[dev]
aws_access_key_id = ASIAIOSFODNN7EXAMPLE
aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
aws_session_token = FwoGZXIvYXdzEXAMPLETOKEN+of/some/length==
x_security_token_expires  =  2026-05-04T10:00:00Z`,
	],
	[
		'a comment behind an old value goes with it, since the AWS CLI would sign with the comment',
		`[dev]\n${keys.replace('EXAMPLEKEY\n', 'EXAMPLEKEY # Jane; do not touch\n')}region = x # home\n`,
		`[dev]\n${keys}region = x # home\n`,
	],
	[
		'the further lines of an old value go with it, but not the comments and empty lines among them',
		`[dev]
aws_session_token = AQoDYXdzEJr
    AQoDYXdzEJs
  # the rest is below

    AQoDYXdzEJt==
region = x
  y
`,
		`[dev]
aws_session_token = FwoGZXIvYXdzEXAMPLETOKEN+of/some/length==
  # the rest is below

region = x
  y
${keys.replace(/aws_session_token.*\n/, '')}`,
	],
	[
		'a legacy token goes, since the AWS CLI would prefer it',
		`[dev]\n${keys}aws_security_token = AQoDYXdzEJr\nregion = x\n`,
		`[dev]\n${keys}region = x\n`,
	],
	[
		'a legacy token goes with its further lines, however it is written',
		'[dev]\nregion = x\nAWS_SECURITY_TOKEN: AQoDYXdzEJr\n  AQoDYXdzEJs\n\n[prod]\naws_security_token = y\n',
		`[dev]\nregion = x\n${keys}\n[prod]\naws_security_token = y\n`,
	],
	['a legacy token that was alone makes room', '[dev]\naws_security_token = AQoDYXdzEJr', `[dev]\n${keys}`],
	[
		'keys that are not of a session stay',
		'[dev]\nrole_arn = arn:aws:iam::123456789012:role/Admin\nsource_profile: home\nmfa_serial=\n',
		`[dev]\nrole_arn = arn:aws:iam::123456789012:role/Admin\nsource_profile: home\nmfa_serial=\n${keys}`,
	],
	['a comment behind a header stays', '[dev] ; Jane [dev\n', `[dev] ; Jane [dev\n${keys}`],
	[
		'a comment right behind a header gets a blank, or the SDK for JavaScript would see no header',
		'[prod]\nregion = x\n[dev]# Jane\n',
		`[prod]\nregion = x\n[dev] # Jane\n${keys}`,
	],
	[
		'letters of any language stay',
		'# Jürgens Schlüssel 🗝\n[größe]\nregion = x\u2028\n[dev]\nowner = Søren\n',
		`# Jürgens Schlüssel 🗝\n[größe]\nregion = x\u2028\n[dev]\nowner = Søren\n${keys}`,
	],
];

test.each(rows)('%s', (_title, before, after) => {
	const aws = createAwsDirectory({credentials: before});
	aws.write();
	expect(aws.credentials()).toBe(after);

	expect(aws.write()).toEqual({profile: 'dev', change: 'replaced', files: []});
	expect(aws.credentials()).toBe(after);
});
