/**
Text as somebody saved it: UTF-8, or UTF-16 with or without a byte order mark, as PowerShell and Notepad write it.

Bytes that are no character become U+FFFD; what reads the text then says that it is damaged.
*/
export const textOfBytes = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

const encodingOf = ([first, second]: Uint8Array): string => {
	// Everything we read begins with ASCII, so that one half of a UTF-16 character is zero.
	if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) {
		return 'utf-16le';
	}

	return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
};
