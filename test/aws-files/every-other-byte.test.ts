import fc from 'fast-check';
import {expect, test} from 'vitest';
import {configSection, credentialsSection} from '../../source/aws-files/profile-section.js';
import type {SectionChange} from '../../source/aws-files/section-edits.js';
import {configSettings, credentialsSettings} from '../../source/aws-files/session-settings.js';
import {setInSection} from '../../source/aws-files/set-in-section.js';
import {parseSharedFile} from '../../source/aws-files/shared-file.js';
import {session} from './session.js';

type Lines = readonly string[];

const joined = (...parts: ReadonlyArray<fc.Arbitrary<string>>): fc.Arbitrary<string> =>
	fc.tuple(...parts).map(strings => strings.join(''));

const all = (...parts: ReadonlyArray<fc.Arbitrary<Lines>>): fc.Arbitrary<Lines> =>
	fc.tuple(...parts).map(lines => lines.flat());

const blanks = fc.constantFrom('', '', ' ', '  ', '\t');
const words = fc.stringMatching(/^[ -~äß€]{0,12}$/u);
const comment = joined(fc.constantFrom('#', ';'), words);
const asides = fc.array(fc.oneof(blanks, joined(blanks, comment)), {maxLength: 2});

/** A key with its value, which may have a second line. */
const setting = (key: string): fc.Arbitrary<Lines> => {
	const first = joined(fc.constant(key), blanks, fc.constantFrom('=', ':'), blanks, fc.constant('x'), words);
	return all(fc.tuple(first), asides, fc.array(fc.constantFrom('  y', '\tAQoDYXdzEJr=='), {maxLength: 1}));
};

const block = fc.constant(['s3 =', '  region = x', '  # a note', '\taws_access_key_id = y']);

const keysOfSession = [
	'aws_access_key_id',
	'AWS_Secret_Access_Key',
	'aws_session_token',
	'aws_security_token',
	'x_security_token_expires',
	'region',
];
const otherKeys = ['output', 'role_arn', 'region_2', 's3'];

/** A section with some of the keys, in any order, and with what else may stand among them. */
const section = (name: string): fc.Arbitrary<Lines> => {
	const header = joined(fc.constant(`[${name}]`), fc.constantFrom('', ' ', ' # Jane', '\t; Jane'));
	const settings = fc
		.shuffledSubarray([...keysOfSession, ...otherKeys])
		.chain(keys => all(...keys.map(key => (key === 's3' ? block : all(asides, setting(key))))));
	return all(fc.tuple(header), settings);
};

/** Comments, then sections. */
const others = (...names: readonly string[]): fc.Arbitrary<Lines> =>
	all(fc.array(comment, {maxLength: 2}), ...names.map(section));

const text = (lines: fc.Arbitrary<Lines>): fc.Arbitrary<string> =>
	lines.chain(texts => joined(...texts.map(line => fc.constantFrom('\n', '\r\n').map(end => line + end))));

const cases = [
	{
		name: 'credentials',
		names: credentialsSection('dev'),
		header: 'dev',
		change: {set: credentialsSettings(session), remove: ['aws_security_token']},
	},
	{
		name: 'config',
		names: configSection('dev'),
		header: 'profile "dev"',
		change: {set: configSettings(session), remove: []},
	},
] as const;

/** The lines that are not those of these keys, and not more of their values. */
const linesOfOthers = (text: string, {set, remove}: SectionChange): Lines => {
	const file = parseSharedFile(text, 'file');
	const [only] = file.sections.values();
	const gone = [...set.keys(), ...remove].flatMap(key => {
		const setting = only?.settings.get(key);
		return setting === undefined ? [] : [setting.line, ...setting.continuation];
	});
	return file.lines.filter((_, index) => !gone.includes(index)).map(({text, end}) => text + end);
};

test.each(cases)(
	'whatever is in the $name file, only what has to change in it does',
	({names, header, change}) => {
		const files = fc.tuple(
			text(others('prod', 'profile prod')),
			text(section(header)),
			text(others('test', 'profile "test"')),
		);
		fc.assert(
			fc.property(files, ([above, own, below]) => {
				const after = setInSection(parseSharedFile(above + own + below, 'file'), names, change);
				expect(after.startsWith(above)).toBe(true);
				expect(after.endsWith(below)).toBe(true);

				const ownAfter = after.slice(above.length, after.length - below.length);
				expect(linesOfOthers(ownAfter, change)).toEqual(linesOfOthers(own, change));
				const [written] = parseSharedFile(ownAfter, 'file').sections.values();
				for (const [key, value] of change.set) {
					expect(written?.settings.get(key)).toMatchObject({value, continuation: []});
				}

				expect(setInSection(parseSharedFile(after, 'file'), names, change)).toBe(after);
			}),
			{numRuns: 500},
		);
	},
);

test.each(cases)('whatever is in the $name file, a new profile follows it', ({names, change}) => {
	const files = fc.tuple(text(others('prod', 'profile prod')), fc.boolean());
	fc.assert(
		fc.property(files, ([lines, isCutOff]) => {
			const before = isCutOff ? lines.replace(/\r?\n$/, '') : lines;
			const after = setInSection(parseSharedFile(before, 'file'), names, change);
			expect(after.startsWith(before)).toBe(true);
			const added = after.slice(before.length).replaceAll('\r\n', '\n').trimStart();
			const settings = [...change.set].map(([key, value]) => `${key} = ${value}\n`).join('');
			expect(added).toBe(`[${names.preferred}]\n${settings}`);

			expect(setInSection(parseSharedFile(after, 'file'), names, change)).toBe(after);
		}),
		{numRuns: 500},
	);
});
