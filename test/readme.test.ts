import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {commandTable, keyTable, settingTable} from './readme-tables.js';

const readme = readFileSync(new URL('../readme.md', import.meta.url), 'utf8');
const {scripts} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** What stands between the markers of that name. */
const section = (name: string): string | undefined =>
	new RegExp(`<!-- ${name}: [^>]*-->\n(?<text>[\\s\\S]*?)\n?<!-- /${name} -->`).exec(readme)?.groups?.text;

test.each([
	['keys', keyTable()],
	['commands', commandTable()],
	['settings', settingTable()],
])('the readme lists the %s that there are', (name, expected) => {
	expect(section(name)).toBe(expected);
});

test('the first screen of the readme has the two commands', () => {
	const firstScreen = readme.split('\n').slice(0, 25).join('\n');
	expect(firstScreen).toContain('npm ci && npm run demo');
	expect(firstScreen).toContain('npm ci && npm test');
	expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
});

test('every file that the readme links to is there', () => {
	const links = [...readme.matchAll(/\]\((?<file>[^)#:]+)\)/g)].map(match => match.groups?.file ?? '');
	expect(links.length).toBeGreaterThan(3);
	expect(links.filter(file => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([]);
});

test('every dependency has its reason in the decisions', () => {
	const decisions = readFileSync(new URL('../docs/decisions.md', import.meta.url), 'utf8').toLowerCase();
	const {dependencies, devDependencies} = JSON.parse(
		readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
	);
	const names = Object.keys({...dependencies, ...devDependencies}).filter(
		name => !name.startsWith('@types/'),
	);
	const known: Record<string, string> = {'@biomejs/biome': 'biome', typescript: 'typescript', node: '`node`'};
	expect(names.filter(name => !decisions.includes(known[name] ?? name))).toEqual([]);
});
