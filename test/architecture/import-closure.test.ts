import type {Metafile} from 'esbuild';
import {beforeAll, expect, test} from 'vitest';
import {bundle, entriesOf, packagesLoadedWith} from './import-closure.js';

let metafile: Metafile;
beforeAll(async () => {
	metafile = await bundle();
});

const xml = ['saxes', 'xmlchars'];

/** The packages that a module may bring along at once; a command that is not here brings none. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	'node-services.ts': ['env-paths', 'is-safe-filename'],
	'commands/decode.ts': xml,
	'commands/assume.ts': xml,
	'commands/demo.ts': xml,
};

test.each(['cli.ts', 'main.ts', 'commands/help.ts', 'commands/switcher.ts'])(
	'%s loads no package at all',
	module => {
		expect(packagesLoadedWith(module, metafile)).toEqual([]);
	},
);

test('a command loads what it needs itself, and neither the screen nor the SDK', () => {
	const modules = entriesOf(metafile).filter(module => module.startsWith('commands/'));
	expect(modules.length).toBeGreaterThan(8);
	for (const module of [...modules, 'node-services.ts']) {
		const loaded = packagesLoadedWith(module, metafile);
		expect(
			loaded.filter(name => !allowed[module]?.includes(name)),
			module,
		).toEqual([]);
	}
});

test('the switcher draws its first frame without the SDK, the settings writer, the clipboard and the XML parser', () => {
	const loaded = packagesLoadedWith('ui/open.tsx', metafile);
	expect(loaded).toContain('ink');
	const late = /^(?:@aws-sdk\/|@smithy\/|conf$|clipboardy$|saxes$)/;
	expect(loaded.filter(name => late.test(name))).toEqual([]);
});

test('what is loaded late can be told from what is not', () => {
	expect(packagesLoadedWith('sts/client.ts', metafile)).not.toContain('@aws-sdk/client-sts');
	expect(packagesLoadedWith('saml/assertion.ts', metafile)).toEqual(xml);
	expect(() => packagesLoadedWith('errors.ts', metafile)).toThrow('errors.ts has no chunk of its own');
});
