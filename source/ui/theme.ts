import type {TextProps} from 'ink';

/** What a piece of text means; views name this, never a colour. */
export type Token =
	| 'text'
	| 'heading'
	| 'muted'
	| 'accent'
	| 'selected'
	| 'matched'
	| 'cursor'
	| 'valid'
	| 'expiring'
	| 'expired'
	| 'danger'
	| 'border'
	| 'focused-border';

export type Theme = Readonly<
	Record<Token, Readonly<Pick<TextProps, 'color' | 'dimColor' | 'bold' | 'underline' | 'inverse'>>>
>;

const colourful: Theme = {
	text: {},
	heading: {bold: true},
	muted: {color: 'gray'},
	accent: {color: 'cyan', bold: true},
	selected: {color: 'cyan', bold: true},
	cursor: {inverse: true},
	matched: {color: 'cyan', bold: true, underline: true},
	valid: {color: 'green'},
	expiring: {color: 'yellow'},
	expired: {color: 'gray'},
	danger: {color: 'red'},
	border: {color: 'gray'},
	'focused-border': {color: 'cyan'},
};

/** Weight instead of colour; glyphs tell the rest. */
const monochrome: Theme = {
	text: {},
	heading: {bold: true},
	muted: {dimColor: true},
	accent: {bold: true},
	selected: {bold: true},
	cursor: {inverse: true},
	matched: {bold: true, underline: true},
	valid: {},
	expiring: {bold: true},
	expired: {dimColor: true},
	danger: {bold: true},
	border: {dimColor: true},
	'focused-border': {},
};

/** @see https://no-color.org */
export const themeFor = (environment: Readonly<Record<string, string | undefined>>): Theme =>
	environment.NO_COLOR ? monochrome : colourful;
