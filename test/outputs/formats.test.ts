import {expect, test} from 'vitest';
import {envExports} from '../../source/outputs/env-exports.js';
import {exportFormat, exportFormats} from '../../source/outputs/shells.js';
import {buildSession} from '../sessions/build-session.js';

const now = new Date('2026-05-04T09:30:00Z');

const {credentials} = buildSession('prod');
const session = buildSession('prod', {
	credentials: {...credentials, sessionToken: 'FwoGZXIvYXdzEXAMPLETOKEN/+=='},
});

const exportsOf = (name: string): string => {
	const format = exportFormat(name);
	if (format === undefined) {
		throw new Error(`There is no format ${name}.`);
	}

	return envExports(session, format, now);
};

const posix = `export AWS_ACCESS_KEY_ID='ASIAIOSFODNN7EXAMPLE'
export AWS_SECRET_ACCESS_KEY='wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
export AWS_SESSION_TOKEN='FwoGZXIvYXdzEXAMPLETOKEN/+=='
export AWS_CREDENTIAL_EXPIRATION='2026-05-04T10:00:00Z'
export AWS_REGION='eu-west-1'
export AWS_DEFAULT_REGION='eu-west-1'
unset AWS_SECURITY_TOKEN AWS_PROFILE AWS_DEFAULT_PROFILE
`;

test.each([
	['bash', posix],
	['zsh', posix],
	['sh', posix],
	[
		'fish',
		`set -gx AWS_ACCESS_KEY_ID 'ASIAIOSFODNN7EXAMPLE'
set -gx AWS_SECRET_ACCESS_KEY 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
set -gx AWS_SESSION_TOKEN 'FwoGZXIvYXdzEXAMPLETOKEN/+=='
set -gx AWS_CREDENTIAL_EXPIRATION '2026-05-04T10:00:00Z'
set -gx AWS_REGION 'eu-west-1'
set -gx AWS_DEFAULT_REGION 'eu-west-1'
set -e AWS_SECURITY_TOKEN; or true
set -e AWS_PROFILE; or true
set -e AWS_DEFAULT_PROFILE; or true
`,
	],
	[
		'powershell',
		`$env:AWS_ACCESS_KEY_ID = 'ASIAIOSFODNN7EXAMPLE'
$env:AWS_SECRET_ACCESS_KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
$env:AWS_SESSION_TOKEN = 'FwoGZXIvYXdzEXAMPLETOKEN/+=='
$env:AWS_CREDENTIAL_EXPIRATION = '2026-05-04T10:00:00Z'
$env:AWS_REGION = 'eu-west-1'
$env:AWS_DEFAULT_REGION = 'eu-west-1'
Remove-Item Env:AWS_SECURITY_TOKEN -ErrorAction SilentlyContinue
Remove-Item Env:AWS_PROFILE -ErrorAction SilentlyContinue
Remove-Item Env:AWS_DEFAULT_PROFILE -ErrorAction SilentlyContinue
`,
	],
	[
		'cmd',
		`set "AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE"
set "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
set "AWS_SESSION_TOKEN=FwoGZXIvYXdzEXAMPLETOKEN/+=="
set "AWS_CREDENTIAL_EXPIRATION=2026-05-04T10:00:00Z"
set "AWS_REGION=eu-west-1"
set "AWS_DEFAULT_REGION=eu-west-1"
set "AWS_SECURITY_TOKEN="
set "AWS_PROFILE="
set "AWS_DEFAULT_PROFILE="
`,
	],
	[
		'nushell',
		`$env.AWS_ACCESS_KEY_ID = "ASIAIOSFODNN7EXAMPLE"
$env.AWS_SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
$env.AWS_SESSION_TOKEN = "FwoGZXIvYXdzEXAMPLETOKEN/+=="
$env.AWS_CREDENTIAL_EXPIRATION = "2026-05-04T10:00:00Z"
$env.AWS_REGION = "eu-west-1"
$env.AWS_DEFAULT_REGION = "eu-west-1"
hide-env --ignore-errors AWS_SECURITY_TOKEN
hide-env --ignore-errors AWS_PROFILE
hide-env --ignore-errors AWS_DEFAULT_PROFILE
`,
	],
	[
		'dotenv',
		`AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE
AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
AWS_SESSION_TOKEN=FwoGZXIvYXdzEXAMPLETOKEN/+==
AWS_CREDENTIAL_EXPIRATION=2026-05-04T10:00:00Z
AWS_REGION=eu-west-1
AWS_DEFAULT_REGION=eu-west-1
`,
	],
	[
		'json',
		`{
  "AWS_ACCESS_KEY_ID": "ASIAIOSFODNN7EXAMPLE",
  "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  "AWS_SESSION_TOKEN": "FwoGZXIvYXdzEXAMPLETOKEN/+==",
  "AWS_CREDENTIAL_EXPIRATION": "2026-05-04T10:00:00Z",
  "AWS_REGION": "eu-west-1",
  "AWS_DEFAULT_REGION": "eu-west-1"
}
`,
	],
])('exports for %s are exactly these', (name, expected) => {
	expect(exportsOf(name)).toBe(expected);
});

test('the formats are those that --shell takes, and no line of any ends in a blank', () => {
	expect(exportFormats.map(({name}) => name).join('|')).toBe(
		'bash|zsh|sh|fish|powershell|cmd|nushell|dotenv|json',
	);
	expect(exportFormat('tcsh')).toBeUndefined();
	for (const {name} of exportFormats) {
		expect(exportsOf(name)).toMatch(/\n$/);
		expect(exportsOf(name)).not.toMatch(/[ \t\r]$/m);
	}
});
