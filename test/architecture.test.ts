import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {SourceFile} from './architecture/imports.js';
import {violationsOf} from './architecture/violations.js';

const source = path.join(import.meta.dirname, '../source');

/** Everything under `source/`. */
const sourceFiles = (): readonly SourceFile[] =>
	readdirSync(source, {recursive: true, encoding: 'utf8'})
		.filter(file => /\.tsx?$/.test(file))
		.map(file => ({
			path: file.split(path.sep).join('/'),
			text: readFileSync(path.join(source, file), 'utf8'),
		}));

test('the source keeps to the architecture', () => {
	const files = sourceFiles();
	expect(files.length).toBeGreaterThan(100);
	expect(violationsOf(files)).toEqual([]);
});

/** Files in memory: their path and what stands in them. */
const filesOf = (texts: Readonly<Record<string, string>>): readonly SourceFile[] =>
	Object.entries(texts).map(([path, text]) => ({path, text}));

const sound = {
	'errors.ts': 'export const a = 1;',
	'services.ts': "import type {B} from './saml/b.js';\nexport type Services = B;",
	'saml/b.ts': "import {a} from '../errors.js';\nexport type B = typeof a;",
	'sts/client.ts':
		"import type {X} from '@aws-sdk/client-sts';\nconst y = await import('@aws-sdk/client-sts');",
	'program/update.ts':
		"import type {B} from '../saml/b.js';\n// new Date() is for others\nexport const c = 1;",
	'program/run-effect.ts': "import type {Services} from '../services.js';",
	'ui/open.tsx':
		"import {env} from 'node:process';\nimport {c} from '../program/update.js';\nprocess.exit();",
	'commands/switcher.ts': "export const run = async () => import('../ui/open.js');",
};

test('files that keep to it are found to do so', () => {
	expect(violationsOf(filesOf(sound))).toEqual([]);
});

const long = 'export const a = 1;\n'.repeat(201);

test.each<[string, Record<string, string>, string]>([
	[
		'an import downwards',
		{'saml/x.ts': "\nimport {c} from '../program/update.js';"},
		'saml/x.ts:2 may not import program/update',
	],
	[
		'an import of a type downwards',
		{'saml/x.ts': "import type {Services} from '../services.js';"},
		'saml/x.ts:1 may not import services',
	],
	[
		'an import over several lines',
		{'sts/x.ts': "import {\n\tc,\n} from '../program/update.js';"},
		'sts/x.ts:1 may not import program/update',
	],
	[
		'something passed on from below',
		{'sts/x.ts': "export * from '../program/update.js';"},
		'sts/x.ts:1 may not import program/update',
	],
	[
		'a type named in passing',
		{'sts/x.ts': "export type C = import('../program/update.js').C;"},
		'sts/x.ts:1 may not import program/update',
	],
	[
		'an import of the screen by a command',
		{'commands/x.ts': "import {openSwitcher} from '../ui/open.js';"},
		'commands/x.ts:1 may not import ui/open',
	],
	[
		'another part of the screen in a command, though late',
		{'commands/x.ts': "await import('../program/update.js');"},
		'commands/x.ts:1 may not import program/update',
	],
	[
		'an import of what is only known when it runs',
		{'ui/x.ts': 'await import(name);'},
		'ui/x.ts:1 has “import(”',
	],
	['a file without a place', {'helpers/x.ts': ''}, 'helpers/x.ts:1 has no place in the table'],
	[
		'an import of nothing',
		{'sts/x.ts': "import {z} from './z.js';"},
		'sts/x.ts:1 imports sts/z, which is not there',
	],
	[
		'a cycle',
		{'saml/x.ts': "import {y} from './y.js';", 'saml/y.ts': "import {x} from './x.js';"},
		'saml/x → saml/y → saml/x is a cycle',
	],
	[
		'a cycle of types',
		{'saml/x.ts': "import type {Y} from './y.js';", 'saml/y.ts': "import type {X} from './x.js';"},
		'saml/x → saml/y → saml/x is a cycle',
	],
	[
		'React in the loop',
		{'program/x.ts': "import {useState} from 'react';"},
		'program/x.ts:1 may not import react',
	],
	['Ink in the loop', {'program/x.ts': "import type {Key} from 'ink';"}, 'program/x.ts:1 may not import ink'],
	['Node in the loop', {'program/x.ts': "import 'node:fs';"}, 'program/x.ts:1 may not import node:fs'],
	['a clock in the loop', {'program/x.ts': 'const now = new Date();'}, 'program/x.ts:1 has “new Date()”'],
	[
		'a service in the loop',
		{'program/x.ts': "import type {CopiedTo, Services} from '../services.js';"},
		'program/x.ts:1 may not ask a service',
	],
	['the process in a view', {'ui/x.tsx': '\nprocess.exit();'}, 'ui/x.tsx:2 has “process.”'],
	[
		'the SDK elsewhere, if only its types',
		{'sts/x.ts': "import type {X} from '@aws-sdk/client-sts';"},
		'sts/x.ts:1 may not import @aws-sdk/client-sts',
	],
	[
		'the SDK at once',
		{'sts/client.ts': "import {type X, STSClient} from '@aws-sdk/client-sts';"},
		'sts/client.ts:1 must load @aws-sdk/client-sts when it is first used',
	],
	[
		'a value among the services',
		{'services.ts': "import {a} from './errors.js';"},
		'services.ts:1 may import types only',
	],
	['a file that is too long', {'saml/x.ts': long}, 'saml/x.ts:201 is longer than 200 lines'],
	['a default export', {'saml/x.ts': 'export default 1;'}, 'saml/x.ts:1 has “export default”'],
	[
		'a default export by another name',
		{'saml/x.ts': 'export {a as default};'},
		'saml/x.ts:1 has “export {a as default”',
	],
])('%s is found', (_, planted, violation) => {
	expect(violationsOf(filesOf({...sound, ...planted}))).toEqual([violation]);
});
