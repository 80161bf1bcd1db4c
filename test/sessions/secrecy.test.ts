import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {inspect} from 'node:util';
import {expect, test} from 'vitest';
import type {Session} from '../../source/sts/session.js';
import {buildSession} from './build-session.js';
import {createPlace, failureOf} from './place.js';

/** Every text of a session that must not be seen without the key. */
const textsOf = ({
	name,
	roleArn,
	profile,
	source,
	region,
	credentials,
	facts,
}: Session): readonly string[] => {
	const texts = [name, roleArn, 'role/Admin', '123456789012', profile, source.principalArn, region];
	const secrets = [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken];
	return [...texts, ...secrets, ...Object.values(facts)].filter(text => typeof text === 'string');
};

/** A text as it looks in a file: raw, in hex, and in base64 wherever in a longer text it begins. */
const spellings = (text: string): readonly string[] => {
	const base64 = [0, 1, 2].map(offset => {
		const encoded = Buffer.from('x'.repeat(offset) + text).toString('base64');
		// The first and the last group depend on the text around it.
		return encoded.slice(offset === 0 ? 0 : 4, -4);
	});
	return [text, JSON.stringify(text).slice(1, -1), Buffer.from(text).toString('hex'), ...base64];
};

const betrayedBy = (content: string, session: Session): readonly string[] =>
	textsOf(session).filter(text => spellings(text).some(spelling => content.includes(spelling)));

const session = buildSession('prod-administration', {profile: 'prod-profile'});

test('the search finds a session that is not sealed', () => {
	const plain = JSON.stringify(session);
	expect(betrayedBy(plain, session)).toEqual(textsOf(session));
	expect(betrayedBy(Buffer.from(plain).toString('base64'), session)).toEqual(textsOf(session));
	expect(betrayedBy(Buffer.from(plain).toString('hex'), session)).toEqual(textsOf(session));
});

test('no file and no file name says anything of a kept session but when it expires', () => {
	const {root, store} = createPlace();
	store.put(session);
	store.put(session);
	const files = readdirSync(root, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
	expect(files).toHaveLength(2);
	for (const {parentPath, name} of files) {
		const content = readFileSync(path.join(parentPath, name), 'latin1');
		expect(betrayedBy(name + content, session)).toEqual([]);
	}
});

test('the label says when a session expires, and for which key and file it was sealed', () => {
	const {keep} = createPlace();
	const file = keep(session);
	const {iv, tag, ct, ...label} = JSON.parse(readFileSync(file, 'utf8'));
	expect(label).toEqual({
		v: 1,
		kid: expect.stringMatching(/^[\da-f]{16}$/),
		id: path.basename(file, '.json'),
		expires: '2026-05-04T10:00:00.000Z',
	});
});

test('no failure shows a secret', () => {
	const {directory, keyFile, store, keep} = createPlace();
	const {accessKeyId, secretAccessKey, sessionToken} = session.credentials;
	const file = keep(session);
	const key = readFileSync(keyFile);
	rmSync(file);
	mkdirSync(path.join(file, 'in the way'), {recursive: true});
	const notWritten = failureOf(() => store.put(session));
	writeFileSync(keyFile, key.subarray(1));
	const notOpened = failureOf(() => store.list());

	// A buffer is shown in hex with a space after each byte.
	const shown = inspect([notWritten, notOpened], {depth: 10, showHidden: true}).replaceAll(' ', '');
	expect(shown).toContain('StsuiError');
	const secrets = [accessKeyId, secretAccessKey, sessionToken, key.toString('hex', 1)];
	expect(secrets.filter(secret => shown.includes(secret))).toEqual([]);
	expect(readdirSync(directory)).toEqual([path.basename(file)]);
});
