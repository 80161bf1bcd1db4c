/** A line of text being edited, and where the next letter goes. */
export type TextField = {readonly value: string; readonly cursor: number};

export const textField = (value: string): TextField => ({value, cursor: value.length});

/** The field after a key; the same field if the key edits nothing. */
export const editText = (field: TextField, key: string): TextField => {
	const {value, cursor} = field;
	switch (key) {
		case 'left':
			return {value, cursor: characterBefore(field)};
		case 'right':
			return {value, cursor: characterAfter(field)};
		case 'home':
		case 'ctrl+a':
			return {value, cursor: 0};
		case 'end':
		case 'ctrl+e':
			return {value, cursor: value.length};
		case 'backspace':
			return cut(field, characterBefore(field), cursor);
		case 'delete':
			return cut(field, cursor, characterAfter(field));
		case 'ctrl+u':
			return cut(field, 0, cursor);
		case 'ctrl+k':
			return cut(field, cursor, value.length);
		case 'ctrl+w':
			return cut(field, beginningOfWord(value, cursor), cursor);
		default:
			return isPrintable(key) ? insertText(field, key === 'space' ? ' ' : key) : field;
	}
};

/** Text put in at the cursor; line ends and control characters of a paste become blanks. */
export const insertText = ({value, cursor}: TextField, text: string): TextField => {
	const inserted = text.replace(/\p{Cc}+/gu, ' ');
	return {value: value.slice(0, cursor) + inserted + value.slice(cursor), cursor: cursor + inserted.length};
};

/** One character that a person typed, not the name of a key. */
export const isPrintable = (key: string): boolean => key === 'space' || [...key].length === 1;

/** What stands before the cursor, at it and after it; nothing is at it behind the last character. */
export const aroundCursor = (field: TextField): readonly [before: string, at: string, after: string] => {
	const {value, cursor} = field;
	const end = characterAfter(field);
	return [value.slice(0, cursor), value.slice(cursor, end), value.slice(end)];
};

/** Where the character before the cursor begins. */
const characterBefore = ({value, cursor}: TextField): number =>
	cursor - (charactersOf(value.slice(0, cursor)).at(-1)?.length ?? 0);

/** Where the character at the cursor ends. */
const characterAfter = ({value, cursor}: TextField): number =>
	cursor + (charactersOf(value.slice(cursor))[0]?.length ?? 0);

/** The characters as a person sees them; in a string one may be several. */
export const charactersOf = (text: string): readonly string[] =>
	Array.from(new Intl.Segmenter().segment(text), ({segment}) => segment);

const cut = ({value}: TextField, from: number, to: number): TextField => ({
	value: value.slice(0, from) + value.slice(to),
	cursor: from,
});

const beginningOfWord = (value: string, cursor: number): number =>
	value.slice(0, cursor).replace(/\S+\s*$/, '').length;
