import {describe, expect, test} from 'vitest';
import {StsuiError} from '../../source/errors.js';
import {createAwsDirectory} from './aws-directory.js';

type Row = readonly [title: string, content: string | Buffer, line: number, message: string];

const good = '[profile prod]\nregion = x\n';

const rows: readonly Row[] = [
	[
		'a section twice',
		'[prod]\nregion = x\n\n[prod]\n',
		4,
		'[prod] is on line 1 already; the AWS CLI takes it once.',
	],
	[
		'a key twice',
		'[prod]\nregion = x\noutput = json\nREGION: y\n',
		4,
		'the same key is on line 2 already; the AWS CLI takes it once in a section.',
	],
	['a line without a separator', '[prod]\nregion\n', 2, 'it is neither a [section] nor a key with “=”.'],
	['empty brackets', '[prod]\n[]\n', 2, 'it is neither a [section] nor a key with “=”.'],
	['a bracket that is not closed', '[prod]\n[dev\n', 2, 'it is neither a [section] nor a key with “=”.'],
	['no header', 'region = x\n', 1, 'it comes before the first [section].'],
	['text above the first header', '# Jane\n\nJane\n[prod]\n', 3, 'it comes before the first [section].'],
	['a value without a key', '[prod]\n = x\n', 2, 'there is no key before the “=”.'],
	[
		'a block with a line that has no key',
		'[prod]\ns3 =\n  # mine\n  addressing_style\n',
		4,
		'a line of an indented block has no “=”.',
	],
	[
		'a byte order mark',
		'\uFEFF[prod]\nregion = x\n',
		1,
		'the file begins with a byte order mark, which the AWS CLI does not take.',
	],
	['Latin-1', Buffer.from('[prod]\n# J\xfcrgen\n', 'latin1'), 2, 'this is not UTF-8.'],
	['UTF-16', Buffer.from('[prod]\n# Jürgen\n', 'utf16le'), 2, 'this is not UTF-8.'],
	['a NUL byte', '[prod]\nregion = x\0\n', 2, 'AWS tools do not agree on the character U+0000.'],
	['a C1 line end', '[prod]\nregion = x\x85\n', 2, 'AWS tools do not agree on the character U+0085.'],
	[
		'line ends of an old Mac',
		'[prod]\rregion = x\r',
		1,
		'a carriage return without a line feed ends a line for some AWS tools only.',
	],
	[
		'a carriage return at the very end',
		'[prod]\nregion = x\r',
		2,
		'a carriage return without a line feed ends a line for some AWS tools only.',
	],
	[
		'a header that is indented below a key',
		'[prod]\nregion = x\n  [test]\n  region = y\n',
		3,
		'it is indented, so that some AWS tools read a header there and others more of the value above.',
	],
];

describe.each(rows)('%s', (_title, content, line, message) => {
	test.each(['credentials', 'config'] as const)('in the %s file: neither file is touched', name => {
		const aws = createAwsDirectory({credentials: good, config: good, [name]: content});
		const before = aws.contents();
		const error = refusalOf(aws.write);
		expect(error.message).toBe(`${aws.paths[name]}, line ${line}: ${message}`);
		expect(error.hint).toMatch(/^[A-Z].*\.$/);
		expect(aws.contents()).toEqual(before);
	});
});

const credentialsRows: readonly Row[] = [
	[
		'a key that is indented below a value that has to go',
		'[dev]\naws_access_key_id = ASIAI44QH8DHBEXAMPLE\n  region = x\n',
		3,
		'it is a part of the value above for some AWS tools, and a key for others.',
	],
	[
		'a key of the session that is indented below a value that stays',
		'[dev]\nregion = x\n  y\n  aws_session_token = AQoDYXdzEJr\n',
		4,
		'it is a part of the value above for some AWS tools, and a key for others.',
	],
	[
		'text behind the header that is no comment',
		'[dev] Jane\n',
		1,
		'what follows the bracket hides the header from some AWS tools.',
	],
	[
		'a next header that some tools do not see',
		'[dev]\nregion = x\n[prod]# Jane\naws_access_key_id = ASIAI44QH8DHBEXAMPLE\n',
		3,
		'what follows the bracket hides the header from some AWS tools.',
	],
];

test.each(credentialsRows)('in the section that would change: %s', (_title, content, line, message) => {
	const aws = createAwsDirectory({credentials: content, config: good});
	const before = aws.contents();
	expect(refusalOf(aws.write).message).toBe(`${aws.paths.credentials}, line ${line}: ${message}`);
	expect(aws.contents()).toEqual(before);
});

test.each([
	['dev', '[profile dev]\nregion = x\n[profile "dev"]\n', 3, '[profile "dev"]', '[profile dev]'],
	['default', '[profile default]\n[default]\n', 2, '[default]', '[profile default]'],
])('two sections of the config file that are both the profile %s', (profile, config, line, second, first) => {
	const aws = createAwsDirectory({config});
	const before = aws.contents();
	expect(refusalOf(() => aws.write({profile})).message).toBe(
		`${aws.paths.config}, line ${line}: ${second} is the same profile as ${first} on line 1.`,
	);
	expect(aws.contents()).toEqual(before);
});

test('the same oddities elsewhere in the file are none of our business', () => {
	const odd = '[a] Jane\n[prod]# Jane\nregion = x\n  aws_session_token = y\n';
	const aws = createAwsDirectory({credentials: odd});
	aws.write();
	expect(aws.credentials().startsWith(`${odd}\n[dev]\n`)).toBe(true);
});

test('no error shows anything that may be secret', () => {
	const secret = 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY';
	const contents = [
		`${secret}\n`,
		`[dev]\n${secret}\n`,
		`[dev]\n${secret}=\n${secret}=\n`,
		`[dev]\naws_secret_access_key =\n  ${secret}\n`,
		`[dev]\naws_access_key_id = x\n  aws_secret_access_key = ${secret}\n`,
		`[dev]\naws_secret_access_key = ${secret}\0\n`,
	];
	for (const credentials of contents) {
		const {message, hint, stack} = refusalOf(createAwsDirectory({credentials}).write);
		expect(`${message} ${hint} ${stack}`).not.toContain(secret);
	}
});

const refusalOf = (write: () => unknown): StsuiError => {
	try {
		write();
	} catch (error) {
		if (error instanceof StsuiError) {
			return error;
		}

		throw error;
	}

	throw new Error('it was written');
};
