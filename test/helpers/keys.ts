/**
The bytes that an xterm sends for a key, by the name people call it: `down`, `ctrl+c`, `shift+tab`, `alt+left`, `é`.
*/

const plainKeys = new Map([
	['enter', '\r'],
	['tab', '\t'],
	['escape', '\u001B'],
	['space', ' '],
	['backspace', '\u007F'],
]);

const cursorKeys = new Map([
	['up', 'A'],
	['down', 'B'],
	['right', 'C'],
	['left', 'D'],
	['end', 'F'],
	['home', 'H'],
]);

const firstFunctionKeys = new Map([
	['f1', 'P'],
	['f2', 'Q'],
	['f3', 'R'],
	['f4', 'S'],
]);

const numberedKeys = new Map([
	['insert', 2],
	['delete', 3],
	['pageup', 5],
	['pagedown', 6],
	['f5', 15],
	['f6', 17],
	['f7', 18],
	['f8', 19],
	['f9', 20],
	['f10', 21],
	['f11', 23],
	['f12', 24],
]);

const modifierBits = {shift: 1, alt: 2, ctrl: 4} as const;
type Modifier = keyof typeof modifierBits;

/**
@param name - One character, or the name of a key, with any of `ctrl+`, `alt+`, `shift+` before it.
@param isApplicationCursor - Whether the program asked for the other form of the cursor keys (DECCKM).
@throws If no key is called so.
*/
export const keyBytes = (name: string, isApplicationCursor: boolean): string => {
	const [, prefix = '', key = ''] = /^((?:(?:ctrl|alt|shift)\+)*)(.+)$/su.exec(name) ?? [];
	const modifiers = prefix.split('+').slice(0, -1) as Modifier[];
	const bytes =
		specialKeyBytes(key, modifiers, isApplicationCursor) ??
		characterBytes(plainKeys.get(key) ?? key, modifiers);
	if (bytes === undefined) throw new Error(`No key is called “${name}”`);
	return bytes;
};

const specialKeyBytes = (key: string, modifiers: readonly Modifier[], isApplicationCursor: boolean) => {
	const modifier = 1 + modifiers.reduce((sum, name) => sum + modifierBits[name], 0);
	const number = numberedKeys.get(key);
	if (number !== undefined) return modifier === 1 ? `\u001B[${number}~` : `\u001B[${number};${modifier}~`;

	const letter = cursorKeys.get(key) ?? firstFunctionKeys.get(key);
	if (letter === undefined) return undefined;
	if (modifier > 1) return `\u001B[1;${modifier}${letter}`;
	return isApplicationCursor || firstFunctionKeys.has(key) ? `\u001BO${letter}` : `\u001B[${letter}`;
};

const characterBytes = (character: string, modifiers: readonly Modifier[]): string | undefined => {
	if ([...character].length !== 1) return undefined;
	if (character === '\t' && modifiers.includes('shift')) return '\u001B[Z';
	const shifted = modifiers.includes('shift') ? character.toUpperCase() : character;
	const typed = modifiers.includes('ctrl') ? controlCharacter(shifted) : shifted;
	return modifiers.includes('alt') ? `\u001B${typed}` : typed;
};

/** Terminals know 32 control characters, so `ctrl+é` is just `é`, and `ctrl+i` is the tabulator. */
const controlCharacter = (character: string): string => {
	if (character === ' ') return '\0';
	return /^[@-_a-z]$/.test(character) ? String.fromCharCode(character.charCodeAt(0) & 0x1f) : character;
};
