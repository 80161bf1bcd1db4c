import {mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {openKeyFile} from '../../source/sessions/sealing-key.js';
import {buildSession} from './build-session.js';
import {fullWithoutLinks, killedAtStep, withoutLinks} from './faults.js';
import {createPlace, failureOf, filesIn, modeOf, temporaryDirectory} from './place.js';
import {bundleSaver, runSavers} from './savers.js';

test('the key is made once and is the same ever after', () => {
	const file = path.join(temporaryDirectory(), 'private', 'key');
	const key = openKeyFile(file);
	expect(key.bytes).toHaveLength(32);
	expect(openKeyFile(file)).toEqual(key);
	expect(filesIn(path.dirname(file))).toEqual(['key']);
	expect(modeOf(file)).toBe('0600');
});

test('no two keys are alike, nor are their ids, and an id gives nothing of the key away', () => {
	const directory = temporaryDirectory();
	const one = openKeyFile(path.join(directory, 'one'));
	const two = openKeyFile(path.join(directory, 'two'));
	expect(one.bytes).not.toEqual(two.bytes);
	expect(one.id).not.toBe(two.id);
	expect(one.id).toMatch(/^[\da-f]{16}$/);
	expect(Buffer.from(one.bytes).toString('hex')).not.toContain(one.id);
});

test.each([
	['too short', 31],
	['too long', 33],
	['empty', 0],
])('a key file that is %s is named and left alone', (_, length) => {
	const file = path.join(temporaryDirectory(), 'key');
	const content = Buffer.alloc(length, 'x');
	writeFileSync(file, content);
	expect(failureOf(() => openKeyFile(file))).toMatchObject({
		name: 'StsuiError',
		message: `The key file ${file} has ${length} bytes, not the 32 of a key.`,
		hint: 'Restore it, or move it away: stsui then makes a new key, which opens none of the sessions kept so far.',
	});
	expect(readFileSync(file)).toEqual(content);
});

test('a link or a directory in place of the key file is refused', () => {
	const directory = temporaryDirectory();
	const real = path.join(directory, 'real');
	const link = path.join(directory, 'link');
	const dangling = path.join(directory, 'dangling');
	const folder = path.join(directory, 'folder');
	openKeyFile(real);
	symlinkSync(real, link);
	symlinkSync(path.join(directory, 'nowhere'), dangling);
	mkdirSync(folder);
	for (const file of [link, dangling, folder]) {
		expect(failureOf(() => openKeyFile(file))).toMatchObject({
			name: 'StsuiError',
			message: `The key file ${file} is not a plain file.`,
		});
	}

	expect(filesIn(directory)).toEqual(['dangling', 'folder', 'link', 'real']);
});

test('a damaged key file stops the listing with its name, and harms no session', () => {
	const {store, keyFile} = createPlace();
	store.put(buildSession('prod-admin'));
	const key = readFileSync(keyFile);
	writeFileSync(keyFile, key.subarray(1));
	expect(failureOf(() => store.list())).toMatchObject({
		name: 'StsuiError',
		message: expect.stringContaining(keyFile),
	});
	writeFileSync(keyFile, key);
	expect(store.list().sessions).toEqual([buildSession('prod-admin')]);
});

const names = Array.from({length: 20}, (_, index) => `session-${index}`);

test.each([
	['', []],
	[' where the disk has no links and is slow', withoutLinks],
])('twenty first runs at once agree on one key%s', async (_, nodeOptions) => {
	const {directory, keyFile, store} = createPlace();
	const saver = await bundleSaver();
	const lines = await runSavers(names.map(name => ({saver, directory, keyFile, names: [name], nodeOptions})));

	expect(lines.toSorted()).toEqual(names.map(name => `kept ${name}`).toSorted());
	expect(store.list().unreadable).toEqual([]);
	expect(
		store
			.list()
			.sessions.map(({name}) => name)
			.toSorted(),
	).toEqual(names.toSorted());
	expect(filesIn(path.dirname(keyFile))).toEqual(['key']);
	expect(modeOf(keyFile)).toBe('0600');
	expect(statSync(keyFile).nlink).toBe(1);
});

test('a first run that is killed while it writes the key does not stand in the way of the next', async () => {
	const {directory, keyFile, store} = createPlace();
	const saver = await bundleSaver();
	const killed = {saver, directory, keyFile, names: ['prod-admin'], nodeOptions: killedAtStep(4)};
	expect(await runSavers([killed])).toEqual([]);
	expect(filesIn(path.dirname(keyFile))).toEqual([expect.stringMatching(/^\.key\..*\.tmp$/)]);

	store.put(buildSession('prod-admin'));
	expect(store.list().sessions).toEqual([buildSession('prod-admin')]);
});

test('a first run that fills a disk without links leaves no half a key', async () => {
	const {directory, keyFile} = createPlace();
	const saver = await bundleSaver();
	const nodeOptions = fullWithoutLinks;
	const lines = await runSavers([{saver, directory, keyFile, names: ['prod-admin'], nodeOptions}]);
	expect(lines).toEqual([expect.stringContaining('no space is left on the disk')]);
	expect(filesIn(path.dirname(keyFile))).toEqual([]);
});
