import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import {
	type Envelope,
	type EnvelopeFault,
	envelopeVersion,
	nonceLength,
	parseEnvelope,
	tagLength,
} from './envelope.js';
import type {SealingKey} from './sealing-key.js';

const algorithm = 'aes-256-gcm';

/** What anyone can read of a sealed file and nobody can change. */
export type SealLabel = {
	/** Of what is sealed; a hash. */
	readonly id: string;
	/** When it is of no more use. */
	readonly expires: Date;
};

/** Why a sealed file does not open. */
export type SealFault = EnvelopeFault | 'sealed with another key' | 'sealed under another name';

export type Unsealed = {readonly plaintext: string} | {readonly fault: SealFault};

/**
Seal a text with AES-256-GCM: without the key nobody reads it, changes it, or passes it off as another.

@returns One line of JSON, different each time.
*/
export const seal = (plaintext: string, key: SealingKey, {id, expires}: SealLabel): string => {
	const label = {kid: key.id, id, expires: expires.toISOString()};
	const nonce = randomBytes(nonceLength);
	const cipher = createCipheriv(algorithm, key.bytes, nonce, {authTagLength: tagLength});
	cipher.setAAD(boundTo(label));
	const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
	const envelope: Envelope = {
		v: envelopeVersion,
		...label,
		iv: nonce.toString('base64'),
		tag: cipher.getAuthTag().toString('base64'),
		ct: ciphertext.toString('base64'),
	};
	return `${JSON.stringify(envelope)}\n`;
};

/** Open what {@link seal} made with the same key and id. Never throws, whatever the text is. */
export const unseal = (text: string, key: SealingKey, id: string): Unsealed => {
	const envelope = parseEnvelope(text);
	if (typeof envelope === 'string') {
		return {fault: envelope};
	}

	if (envelope.kid !== key.id) {
		return {fault: 'sealed with another key'};
	}

	if (envelope.id !== id) {
		return {fault: 'sealed under another name'};
	}

	return open(envelope, key);
};

const open = (envelope: Envelope, key: SealingKey): Unsealed => {
	const nonce = Buffer.from(envelope.iv, 'base64');
	const decipher = createDecipheriv(algorithm, key.bytes, nonce, {authTagLength: tagLength});
	decipher.setAAD(boundTo(envelope));
	decipher.setAuthTag(Buffer.from(envelope.tag, 'base64'));
	const plaintext = decipher.update(envelope.ct, 'base64');
	try {
		return {plaintext: Buffer.concat([plaintext, decipher.final()]).toString('utf8')};
	} catch {
		return {fault: 'damaged'};
	}
};

/** What the tag vouches for beside the ciphertext; key id and id are known hashes, so it reads one way only. */
const boundTo = ({kid, id, expires}: Pick<Envelope, 'kid' | 'id' | 'expires'>): Buffer =>
	Buffer.from(`stsui/${envelopeVersion}/${kid}/${id}/${expires}`);
