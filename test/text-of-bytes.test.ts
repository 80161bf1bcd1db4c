import {expect, test} from 'vitest';
import {textOfBytes} from '../source/text-of-bytes.js';

const text = '<Response Name="Zoë"/>';
const littleEndian = Buffer.from(text, 'utf16le');
const bigEndian = Buffer.from(littleEndian).swap16();

test.each([
	['UTF-8', Buffer.from(text)],
	['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
	['UTF-16, as Windows writes it', Buffer.concat([Buffer.from([0xff, 0xfe]), littleEndian])],
	['UTF-16 without a byte order mark', littleEndian],
	['UTF-16 of the other order', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
	['UTF-16 of the other order without a byte order mark', bigEndian],
])('%s is read', (_, bytes) => {
	expect(textOfBytes(bytes)).toBe(text);
});

test('nothing is an empty text, and what is no text does not throw', () => {
	expect(textOfBytes(new Uint8Array())).toBe('');
	expect(textOfBytes(Buffer.from([0x89, 0x50, 0x4e, 0x47]))).toBe('\uFFFDPNG');
});
