import {
	copyFileSync,
	mkdirSync,
	readFileSync,
	renameSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {seal} from '../../source/sessions/sealed-file.js';
import {openKeyFile} from '../../source/sessions/sealing-key.js';
import {serializeSession} from '../../source/sessions/stored-session.js';
import {buildSession} from './build-session.js';
import {createPlace, filesIn, temporaryDirectory} from './place.js';

type Place = ReturnType<typeof createPlace>;
type Damage = (file: string, place: Place) => void;

const editEnvelope =
	(change: (envelope: Record<string, unknown>) => Record<string, unknown>): Damage =>
	file =>
		writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));

/** Turn one bit of the first character of a field. */
const flipBitIn =
	(field: string): Damage =>
	file => {
		const bytes = readFileSync(file);
		const start = `"${field}":"`;
		const index = bytes.indexOf(start) + start.length;
		bytes[index] = (bytes[index] ?? 0) ^ 1;
		writeFileSync(file, bytes);
	};

/** Seal something else properly, as a stsui with other ideas of a session would. */
const reseal =
	(plaintext: string): Damage =>
	(file, {keyFile}) => {
		const label = {id: path.basename(file, '.json'), expires: new Date('2026-05-04T10:00:00Z')};
		writeFileSync(file, seal(plaintext, openKeyFile(keyFile), label));
	};

const withField = (name: string, value: unknown): string =>
	JSON.stringify({...JSON.parse(serializeSession(buildSession('hurt'))), [name]: value});

const damages: ReadonlyArray<readonly [string, Damage, string]> = [
	['empty', file => truncateSync(file, 0), 'empty'],
	['cut in the middle', file => truncateSync(file, 700), 'damaged'],
	['short of its last byte but one', file => truncateSync(file, readFileSync(file).length - 2), 'damaged'],
	['one bit off in the key id', flipBitIn('kid'), 'sealed with another key'],
	['one bit off in the name', flipBitIn('id'), 'sealed under another name'],
	['one bit off in the expiry', flipBitIn('expires'), 'damaged'],
	['one bit off in the nonce', flipBitIn('iv'), 'damaged'],
	['one bit off in the tag', flipBitIn('tag'), 'damaged'],
	['one bit off in the ciphertext', flipBitIn('ct'), 'damaged'],
	[
		'made to look valid for longer',
		editEnvelope(e => ({...e, expires: '2036-01-01T00:00:00.000Z'})),
		'damaged',
	],
	['given a shorter tag', editEnvelope(e => ({...e, tag: String(e.tag).slice(0, 4)})), 'damaged'],
	['sealed with another key', (file, {root}) => resealElsewhere(file, root), 'sealed with another key'],
	['of a newer stsui', editEnvelope(e => ({...e, v: 2})), 'written by a newer stsui'],
	[
		'a session in plain JSON',
		file => writeFileSync(file, serializeSession(buildSession('hurt'))),
		'not sealed',
	],
	['a list', file => writeFileSync(file, '[1, 2]'), 'not sealed'],
	['null', file => writeFileSync(file, 'null'), 'not sealed'],
	['random bytes', file => writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 0x1b, 0x5b])), 'damaged'],
	['two megabytes long', file => writeFileSync(file, ' '.repeat(2 * 1024 * 1024)), 'too large'],
	['sealed, and no JSON', reseal('hello'), 'not a session'],
	['sealed, and no session', reseal('{"name": "hurt"}'), 'not a session'],
	['a session without a date', reseal(withField('obtainedAt', 'yesterday')), 'not a session'],
	['a session whose date is a number', reseal(withField('obtainedAt', 1)), 'not a session'],
	['a session without credentials', reseal(withField('credentials', null)), 'not a session'],
	[
		'a session with half the credentials',
		reseal(withField('credentials', {accessKeyId: 'A'})),
		'not a session',
	],
	['a session from nowhere', reseal(withField('source', {kind: 'unheard-of'})), 'not a session'],
	['a session with facts of another kind', reseal(withField('facts', ['x'])), 'not a session'],
	['a session with a profile that is no text', reseal(withField('profile', 7)), 'not a session'],
];

const resealElsewhere = (file: string, root: string): void => {
	const label = {id: path.basename(file, '.json'), expires: new Date('2026-05-04T10:00:00Z')};
	const otherKey = openKeyFile(path.join(root, 'other', 'key'));
	writeFileSync(file, seal(serializeSession(buildSession('hurt')), otherKey, label));
};

test.each(damages)(
	'a file that is %s is named with its reason, kept, and harms no other',
	(_, damage, reason) => {
		const place = createPlace();
		const file = place.keep(buildSession('hurt'));
		place.store.put(buildSession('staging'));
		damage(file, place);
		const damaged = readFileSync(file);

		expect(place.store.list()).toEqual({sessions: [buildSession('staging')], unreadable: [{file, reason}]});
		expect(readFileSync(file).equals(damaged)).toBe(true);
	},
);

test('two files that changed places both fail to open', () => {
	const {store, keep} = createPlace();
	const one = keep(buildSession('one'));
	const two = keep(buildSession('two'));
	renameSync(one, `${one}.aside`);
	renameSync(two, one);
	renameSync(`${one}.aside`, two);
	expect(store.list().sessions).toEqual([]);
	expect(store.list().unreadable.map(({reason}) => reason)).toEqual([
		'sealed under another name',
		'sealed under another name',
	]);
});

test('a renamed copy does not pass for a session', () => {
	const {store, directory, keep} = createPlace();
	const copy = path.join(directory, 'copy.json');
	copyFileSync(keep(buildSession('one')), copy);
	expect(store.list()).toEqual({
		sessions: [buildSession('one')],
		unreadable: [{file: copy, reason: 'sealed under another name'}],
	});
});

test('links and directories in place of a session are not followed', () => {
	const {store, directory, keep} = createPlace();
	const session = keep(buildSession('one'));
	const outside = path.join(temporaryDirectory(), path.basename(session));
	const inside = path.join(directory, 'folder.json');
	renameSync(session, outside);
	symlinkSync(outside, session);
	mkdirSync(inside);
	const expected = [session, inside].toSorted().map(file => ({file, reason: 'not a plain file'}));
	expect(store.list()).toEqual({sessions: [], unreadable: expected});
});

test('files of others in the directory are left alone', () => {
	const {store, directory} = createPlace();
	store.put(buildSession('one'));
	writeFileSync(path.join(directory, 'README'), 'mine');
	writeFileSync(path.join(directory, '.DS_Store'), '');
	expect(store.list()).toEqual({sessions: [buildSession('one')], unreadable: []});
	expect(filesIn(directory)).toHaveLength(3);
});

test('saving a session anew mends its damaged file', () => {
	const {store, keep} = createPlace();
	truncateSync(keep(buildSession('one')), 10);
	store.put(buildSession('one'));
	expect(store.list()).toEqual({sessions: [buildSession('one')], unreadable: []});
});
