import {chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {openKeyFile} from '../../source/sessions/sealing-key.js';
import {createSessionStore} from '../../source/sessions/session-store.js';
import {buildSession} from '../sessions/build-session.js';
import {
	asOrdinaryUser,
	createPlace,
	failureOf,
	filesIn,
	foreignDirectory,
	modeOf,
	temporaryDirectory,
	withUmask,
} from '../sessions/place.js';

test.each(['000', '022', '077'])('with umask %s the directories are 0700 and the files 0600', mask => {
	const {root, store, directory, keyFile, keep} = createPlace(path.join(temporaryDirectory(), 'new'));
	withUmask(Number.parseInt(mask, 8), () => {
		const file = keep(buildSession('prod-admin'));
		store.put(buildSession('prod-admin'));
		const modes = [root, directory, file, path.dirname(keyFile), keyFile].map(modeOf);
		expect(modes).toEqual(['0700', '0700', '0600', '0700', '0600']);
	});
});

test('directories and files that others may read are tightened', () => {
	const {store, directory, keyFile, keep} = createPlace();
	const file = keep(buildSession('prod-admin'));
	chmodSync(directory, 0o777);
	chmodSync(file, 0o644);
	chmodSync(path.dirname(keyFile), 0o755);
	chmodSync(keyFile, 0o664);

	store.put(buildSession('staging'));
	store.list();

	const modes = [directory, file, path.dirname(keyFile), keyFile].map(modeOf);
	expect(modes).toEqual(['0700', '0600', '0700', '0600']);
});

test('a directory that the user linked elsewhere is used, and tightened there', () => {
	const {store, directory} = createPlace();
	const elsewhere = temporaryDirectory();
	chmodSync(elsewhere, 0o755);
	symlinkSync(elsewhere, directory);
	store.put(buildSession('prod-admin'));
	expect(lstatSync(directory).isSymbolicLink()).toBe(true);
	expect(modeOf(elsewhere)).toBe('0700');
	expect(store.list().sessions).toHaveLength(1);
});

test('a link in place of a session is replaced; what it led to stays as it is', () => {
	const {store, keep} = createPlace();
	const file = keep(buildSession('prod-admin'));
	const elsewhere = path.join(temporaryDirectory(), 'precious');
	writeFileSync(elsewhere, 'precious');
	chmodSync(elsewhere, 0o644);
	renameSync(file, `${file}.aside`);
	symlinkSync(elsewhere, file);

	store.put(buildSession('prod-admin'));

	expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
	expect(modeOf(elsewhere)).toBe('0644');
	expect(lstatSync(file).isFile()).toBe(true);
});

test('the directory of another user is refused and not touched', () => {
	const directory = foreignDirectory();
	const before = [modeOf(directory), filesIn(directory)];
	const {keyFile} = createPlace();
	const {put} = createSessionStore({directory, key: () => openKeyFile(keyFile)});
	expect(failureOf(() => put(buildSession('prod-admin')))).toMatchObject({
		name: 'StsuiError',
		message: `${directory} belongs to another user.`,
		hint: expect.stringContaining('chown'),
	});
	expect([modeOf(directory), filesIn(directory)]).toEqual(before);
});

test('a directory for everybody, such as /tmp, is refused and not touched', () => {
	const {store, directory} = createPlace();
	mkdirSync(directory);
	chmodSync(directory, 0o1777);
	expect(failureOf(() => store.put(buildSession('prod-admin')))).toMatchObject({
		name: 'StsuiError',
		message: `The directory ${directory} is shared with other users.`,
		hint: 'Set STSUI_DIR to a directory of your own.',
	});
	expect(modeOf(directory)).toBe('01777');
});

test('where stsui may not write, it says so and what to do', () => {
	const {root, directory, store} = createPlace();
	chmodSync(root, 0o500);
	asOrdinaryUser(root, () => {
		expect(failureOf(() => store.put(buildSession('prod-admin')))).toMatchObject({
			name: 'StsuiError',
			message: 'Cannot keep the session “prod-admin”: permission is denied.',
			hint: `Make sure that you own ${directory} and may write to it.`,
			cause: {code: 'EACCES'},
		});
		expect(store.list().sessions).toEqual([]);
	});
});

test('sessions are listed from a disk that stsui may not write to', () => {
	const {root, directory, keyFile, store} = createPlace();
	asOrdinaryUser(root, () => {
		store.put(buildSession('prod-admin'));
		chmodSync(path.dirname(keyFile), 0o500);
		chmodSync(directory, 0o500);
		expect(store.list()).toEqual({sessions: [buildSession('prod-admin')], unreadable: []});
		chmodSync(path.dirname(keyFile), 0o700);
		chmodSync(directory, 0o700);
	});
});

test('a file where the directory should be is named', () => {
	const {directory, store} = createPlace();
	writeFileSync(directory, '');
	expect(failureOf(() => store.put(buildSession('prod-admin')))).toMatchObject({
		name: 'StsuiError',
		message: 'Cannot keep the session “prod-admin”: a part of its path is not a directory.',
		hint: `Check the path ${directory}.`,
	});
	expect(failureOf(() => store.list())).toMatchObject({
		name: 'StsuiError',
		message: 'Cannot list the sessions: a part of its path is not a directory.',
	});
});
