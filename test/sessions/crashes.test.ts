import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {buildSession} from './build-session.js';
import {killedAtStep} from './faults.js';
import {smallDisk} from './full-disk.js';
import {createPlace, filesIn} from './place.js';
import {bundleSaver, runSavers} from './savers.js';

test('when twenty processes that save are killed, no acknowledged session is lost and none is torn', async () => {
	const {directory, keyFile, store} = createPlace();
	const saver = await bundleSaver();
	const acknowledged = new Set<string>();
	const torn: unknown[] = [];
	const onLine = (line: string): void => {
		acknowledged.add(line);
		torn.push(...store.list().unreadable);
	};
	const names = ['first', 'second', 'third', 'fourth', 'fifth'];
	const savers = Array.from({length: 20}, (_, index) => ({
		saver,
		directory,
		keyFile,
		names: names.map(name => (name === 'third' ? 'of all' : `${name} of ${index}`)),
		// A save takes about thirteen steps; so these end in different ones of all five saves.
		nodeOptions: killedAtStep(4 + 3 * index),
		onLine,
	}));

	await runSavers(savers);

	const {sessions, unreadable} = store.list();
	const kept = new Set(sessions.map(({name}) => `kept ${name}`));
	expect(acknowledged.size).toBeGreaterThan(10);
	expect([...acknowledged].filter(line => !kept.has(line))).toEqual([]);
	expect([...torn, ...unreadable]).toEqual([]);
	expect(filesIn(directory).filter(name => name.endsWith('.tmp')).length).toBeGreaterThan(0);
});

test('on a full disk the session that was kept stays as it was, and nothing is left behind', async () => {
	const {root, fill} = smallDisk();
	const {directory, keyFile, store, keep} = createPlace(root);
	const file = keep(buildSession('prod-admin'));
	const before = {content: readFileSync(file, 'utf8'), files: filesIn(directory)};

	const {launcher, reason} = fill('one page');
	const saver = await bundleSaver();
	const lines = await runSavers([{saver, directory, keyFile, names: ['prod-admin'], launcher}]);

	expect(lines).toHaveLength(1);
	expect(JSON.parse(lines[0]?.replace('failed ', '') ?? '')).toMatchObject({
		message: `Cannot keep the session “prod-admin”: ${reason}.`,
		hint: expect.stringContaining(directory),
		kind: 'failed',
	});
	expect({content: readFileSync(file, 'utf8'), files: filesIn(directory)}).toEqual(before);
	expect(store.list()).toEqual({sessions: [buildSession('prod-admin')], unreadable: []});
});

test('a first run on a full disk leaves no half a key', async () => {
	const {root, fill} = smallDisk();
	const {directory, keyFile, store} = createPlace(root);

	const {launcher, reason} = fill('nothing');
	const saver = await bundleSaver();
	const lines = await runSavers([{saver, directory, keyFile, names: ['prod-admin'], launcher}]);

	expect(JSON.parse(lines[0]?.replace('failed ', '') ?? '')).toMatchObject({
		message: `Cannot open the key file ${keyFile}: ${reason}.`,
		kind: 'failed',
	});
	expect(existsSync(keyFile)).toBe(false);
	expect([...filesIn(path.dirname(keyFile)), ...filesIn(directory)]).toEqual([]);
	expect(store.list()).toEqual({sessions: [], unreadable: []});
});
