/**
Everything a terminal acts on or does not show: control and format characters, bidirectional overrides, private use,
line separators, and the letters that look like nothing.
*/
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const escaped = (character: string): string => {
	const codePoint = character.codePointAt(0) ?? 0;
	const hex = codePoint.toString(16).padStart(2, '0');
	return codePoint < 0x1_00 ? `\\x${hex}` : `\\u{${hex}}`;
};

/**
Untrusted text as text that is safe to show: what a terminal would obey is spelled out, nothing is dropped.

Call it where untrusted text enters (an assertion, an answer of STS, a file name), so that no view has to remember.
*/
export const visible = (text: string): string => text.toWellFormed().replace(unsafe, escaped);
