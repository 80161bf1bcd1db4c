import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {
	defaultSettings,
	settingOf,
	settingsFrom,
	withFavouriteToggled,
	withRecent,
} from '../source/settings.js';
import {createSettingsFile} from '../source/settings-file.js';
import {failureOf, temporaryDirectory} from './sessions/place.js';

const stored = {
	region: 'eu-west-1',
	duration: 7200,
	aliases: {'123456789012': 'acme-prod'},
	favourites: ['arn:aws:iam::123456789012:role/Admin'],
	recents: ['arn:aws:iam::123456789012:role/ReadOnly'],
};

test('settings are read as they were stored', () => {
	expect(settingsFrom(stored)).toEqual(stored);
});

test.each([
	['nothing', undefined],
	['null', null],
	['a list', [stored]],
	['a text', 'eu-west-1'],
	[
		'values of the wrong kind',
		{region: 7, duration: '1h', aliases: ['acme'], favourites: {a: 'b'}, recents: [1, null, {}]},
	],
	['values that cannot be', {region: 'moon-1', duration: 60, aliases: {'123456789012': 'a b\u001B[31m'}}],
	['half a second', {duration: 3600.5}],
])('%s in the file counts as not set', (_, value) => {
	expect(settingsFrom(value)).toEqual(defaultSettings);
});

test('the region is set, looked at and unset', () => {
	const region = settingOf('region', defaultSettings);
	expect(region.read(defaultSettings)).toBeUndefined();
	expect(region.problem('eu-west-1')).toBeUndefined();
	expect(region.problem('moon-1')).toBe('There is no AWS region “moon-1”.');
	expect(region.write('eu-west-1')).toEqual({region: 'eu-west-1'});
	expect(region.write(undefined)).toEqual({region: undefined});
});

test('the duration is an hour unless set otherwise', () => {
	const duration = settingOf('duration', defaultSettings);
	expect(duration.read(defaultSettings)).toBe('1h');
	expect(duration.problem('13h')).toBe('A session lasts 15m to 12h.');
	expect(duration.write('90m')).toEqual({duration: 5400});
	expect(duration.write(undefined)).toEqual({duration: 3600});
});

test('an account gets an alias and loses it, and the others keep theirs', () => {
	const settings = {...defaultSettings, aliases: {'000000000042': 'other'}};
	const alias = settingOf('alias.123456789012', settings);
	expect(alias.read(settings)).toBeUndefined();
	expect(alias.write('acme-prod')).toEqual({aliases: {'000000000042': 'other', '123456789012': 'acme-prod'}});
	expect(settingOf('alias.000000000042', settings).write(undefined)).toEqual({aliases: {}});
});

test.each(['', 'a b', 'a/b', 'ä', 'x'.repeat(64), 'a\n'])('“%s” is no alias', value => {
	expect(settingOf('alias.123456789012', defaultSettings).problem(value)).toBe(
		'An alias has 1 to 63 letters, digits, dots, hyphens or underscores.',
	);
});

test.each(['regions', 'alias', 'alias.123', 'alias.prod', '__proto__', 'favourites'])(
	'there is no setting %s',
	key => {
		expect(failureOf(() => settingOf(key, defaultSettings))).toMatchObject({
			message: `There is no setting “${key}”.`,
			hint: 'There are region, duration, alias.<account id>.',
			kind: 'usage',
		});
	},
);

test('the last twenty roles are remembered, each once, the last one first', () => {
	const roles = Array.from({length: 20}, (_, index) => `role-${index}`);
	const settings = {...defaultSettings, recents: roles};
	expect(withRecent(settings, 'new')).toEqual(['new', ...roles.slice(0, 19)]);
	expect(withRecent(settings, 'role-7')).toEqual(['role-7', ...roles.filter(role => role !== 'role-7')]);
});

test('a favourite is one until it is chosen again', () => {
	expect(withFavouriteToggled({...defaultSettings, favourites: ['a']}, 'b')).toEqual(['a', 'b']);
	expect(withFavouriteToggled({...defaultSettings, favourites: ['a', 'b']}, 'a')).toEqual(['b']);
});

test('without a file there are the defaults, and looking makes none', async () => {
	const directory = temporaryDirectory();
	const settings = createSettingsFile(path.join(directory, 'stsui'));
	expect(settings.path).toBe(path.join(directory, 'stsui', 'config.json'));
	expect(await settings.read()).toEqual(defaultSettings);
	expect(readdirSync(directory)).toEqual([]);
});

test('a change is kept, for the user alone', async () => {
	const directory = path.join(temporaryDirectory(), 'stsui');
	const settings = createSettingsFile(directory);
	expect(await settings.change(() => stored)).toEqual(stored);
	expect(await settings.change(({duration}) => ({duration: duration / 2, region: undefined}))).toEqual({
		...stored,
		duration: 3600,
		region: undefined,
	});
	expect(await createSettingsFile(directory).read()).toEqual({...stored, duration: 3600, region: undefined});
	expect([directory, settings.path].map(file => statSync(file).mode & 0o777)).toEqual([0o700, 0o600]);
	expect(readdirSync(directory)).toEqual(['config.json']);
});

test('what is no JSON is said so, and not written over', async () => {
	const settings = createSettingsFile(temporaryDirectory());
	writeFileSync(settings.path, '{"region": "eu-west-1"');
	const refused = {
		message: `The settings in ${settings.path} are no JSON.`,
		hint: 'Correct the file, or move it away to begin with the defaults.',
		kind: 'failed',
	};
	await expect(settings.read()).rejects.toMatchObject(refused);
	await expect(settings.change(() => ({duration: 900}))).rejects.toMatchObject(refused);
	expect(readFileSync(settings.path, 'utf8')).toBe('{"region": "eu-west-1"');
});

test('settings that cannot be read or written are a failure and no bug', async () => {
	const directory = temporaryDirectory();
	const inTheWay = createSettingsFile(directory);
	mkdirSync(inTheWay.path);
	await expect(inTheWay.read()).rejects.toMatchObject({name: 'StsuiError', kind: 'failed'});
	writeFileSync(path.join(directory, 'file'), '');
	const nowhere = createSettingsFile(path.join(directory, 'file', 'stsui'));
	await expect(nowhere.change(() => ({}))).rejects.toMatchObject({name: 'StsuiError', kind: 'failed'});
});
