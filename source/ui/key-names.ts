import type {Key} from 'ink';

const named: ReadonlyArray<readonly [keyof Key, string]> = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'delete'],
];

const inText: Readonly<Record<string, string>> = {'\r': 'enter', '\n': 'enter', '\t': 'tab', ' ': 'space'};

/** More letters in one piece than fast fingers make: a terminal that does not mark what is pasted. */
const mostTyped = 16;

/** What a person did: pressed keys, or pasted something. */
export type Typed = {readonly keys: readonly string[]} | {readonly pasted: string};

/**
The keys that Ink reports, by the names that the key table uses: `enter`, `ctrl+c`, `shift+tab`, `a`.

Letters that were typed quickly arrive together and are taken apart again. A long run of them is no typing: it was
pasted, and a line end in it must not act as `enter`.
*/
export const typed = (input: string, key: Key): Typed => {
	if (key.tab) {
		return {keys: [key.shift ? 'shift+tab' : 'tab']};
	}

	const name = named.find(([flag]) => key[flag] === true)?.[1];
	if (name !== undefined) {
		return {keys: [name]};
	}

	if (key.ctrl) {
		return {keys: [`ctrl+${input}`]};
	}

	if (key.meta) {
		// `escape` and a key right after it arrive like a key with Alt, and there are no keys with Alt here.
		return {keys: ['escape', ...lettersOf(input)]};
	}

	return input.length > mostTyped ? {pasted: input} : {keys: lettersOf(input)};
};

const lettersOf = (input: string): readonly string[] => [...input].map(keyOf);

/** The key of one character; below the blank are the letters with ctrl. */
const keyOf = (character: string): string => {
	const code = character.charCodeAt(0);
	return inText[character] ?? (code < 0x20 ? `ctrl+${String.fromCharCode(code + 0x60)}` : character);
};
