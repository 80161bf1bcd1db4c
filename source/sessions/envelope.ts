import {type Checks, conforms, isFields, isText, parseJson} from './checked-json.js';

export const envelopeVersion = 1;
export const nonceLength = 12;
export const tagLength = 16;

/** A sealed file as JSON. Only the ciphertext is secret; the tag vouches for the rest. */
export type Envelope = {
	readonly v: typeof envelopeVersion;
	/** Id of the key. */
	readonly kid: string;
	/** Of what is sealed: a hash, since anyone can read it. */
	readonly id: string;
	/** ISO 8601: when it is of no more use. */
	readonly expires: string;
	/** The nonce, the tag and the ciphertext in base64. */
	readonly iv: string;
	readonly tag: string;
	readonly ct: string;
};

export type EnvelopeFault = 'empty' | 'damaged' | 'not sealed' | 'written by a newer stsui';

/** The envelope that a file holds, or why it holds none. Never throws, whatever the text is. */
export const parseEnvelope = (text: string): Envelope | EnvelopeFault => {
	if (text === '') {
		return 'empty';
	}

	const value = parseJson(text);
	if (value === undefined) {
		return 'damaged';
	}

	if (!isFields(value) || typeof value.v !== 'number') {
		return 'not sealed';
	}

	if (value.v > envelopeVersion) {
		return 'written by a newer stsui';
	}

	return conforms(value, envelopeChecks) ? value : 'damaged';
};

/** Base64 as we write it; Node would read other spellings of the same bytes, too. */
const isBase64 = (value: unknown): value is string =>
	isText(value) && Buffer.from(value, 'base64').toString('base64') === value;

const isBase64Of =
	(length: number) =>
	(value: unknown): value is string =>
		isBase64(value) && Buffer.byteLength(value, 'base64') === length;

const envelopeChecks: Checks<Envelope> = {
	v: (value): value is typeof envelopeVersion => value === envelopeVersion,
	kid: isText,
	id: isText,
	expires: isText,
	iv: isBase64Of(nonceLength),
	// A shorter tag is easier to guess, and Node would take it.
	tag: isBase64Of(tagLength),
	ct: isBase64,
};
