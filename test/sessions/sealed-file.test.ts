import {randomBytes} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {seal, unseal} from '../../source/sessions/sealed-file.js';
import type {SealingKey} from '../../source/sessions/sealing-key.js';

const key: SealingKey = {id: '00c0ffee00c0ffee', bytes: randomBytes(32)};
const label = {id: 'a1b2c3', expires: new Date('2026-05-04T10:00:00Z')};
const sealed = seal('the secret', key, label);

const edited = (changes: Record<string, unknown>): string =>
	JSON.stringify({...JSON.parse(sealed), ...changes});

test('what was sealed opens with the same key and name', () => {
	expect(unseal(sealed, key, label.id)).toEqual({plaintext: 'the secret'});
});

test('the same text never looks the same twice', () => {
	const other = JSON.parse(seal('the secret', key, label));
	const {iv, ct, tag} = JSON.parse(sealed);
	expect([other.iv === iv, other.ct === ct, other.tag === tag]).toEqual([false, false, false]);
});

test('no bit of a sealed file can change unnoticed', () => {
	const bytes = Buffer.from(sealed);
	const unnoticed = Array.from({length: bytes.length * 8}, (_, bit) => bit).filter(bit => {
		const damaged = Buffer.from(bytes);
		damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		return 'plaintext' in unseal(damaged.toString(), key, label.id);
	});
	expect(unnoticed).toEqual([]);
});

test('no part of a sealed file opens', () => {
	const opened = Array.from(sealed.trimEnd(), (_, length) => unseal(sealed.slice(0, length), key, label.id));
	expect(new Set(opened.map(result => JSON.stringify(result)))).toEqual(
		new Set(['{"fault":"empty"}', '{"fault":"damaged"}']),
	);
});

test.each([
	['a later expiry', {expires: '2036-05-04T10:00:00.000Z'}, 'damaged'],
	['no expiry', {expires: undefined}, 'damaged'],
	['another name', {id: 'd4e5f6'}, 'sealed under another name'],
	['another key id', {kid: 'feedfeedfeedfeed'}, 'sealed with another key'],
	['a newer version', {v: 2}, 'written by a newer stsui'],
	['an unknown version', {v: 0}, 'damaged'],
	['a version that is no number', {v: '1'}, 'not sealed'],
	[
		'a tag of four bytes',
		{tag: Buffer.from(JSON.parse(sealed).tag, 'base64').toString('base64', 0, 4)},
		'damaged',
	],
	['no tag', {tag: ''}, 'damaged'],
	['no nonce', {iv: ''}, 'damaged'],
	['a longer nonce', {iv: randomBytes(16).toString('base64')}, 'damaged'],
	['no ciphertext', {ct: ''}, 'damaged'],
	['a ciphertext that is no text', {ct: {length: 3}}, 'damaged'],
])('with %s it does not open', (_, changes, fault) => {
	expect(unseal(edited(changes), key, label.id)).toEqual({fault});
});

test('a file moved to another name with the id edited to match does not open', () => {
	expect(unseal(edited({id: 'd4e5f6'}), key, 'd4e5f6')).toEqual({fault: 'damaged'});
});

test('another key does not open it, even one that claims the same id', () => {
	const otherBytes = {...key, bytes: randomBytes(32)};
	expect(unseal(sealed, otherBytes, label.id)).toEqual({fault: 'damaged'});
	expect(unseal(sealed, {...otherBytes, id: '0123'}, label.id)).toEqual({fault: 'sealed with another key'});
});

test('whatever the text is, the answer is a reason and no crash', () => {
	const nearlyEnvelope = fc
		.dictionary(fc.constantFrom('v', 'kid', 'id', 'expires', 'iv', 'tag', 'ct'), fc.jsonValue())
		.map(changes => edited({...changes, ct: changes.ct ?? ''}));
	fc.assert(
		fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.json(), nearlyEnvelope), text => {
			expect(unseal(text, key, label.id)).toHaveProperty('fault');
		}),
	);
});
