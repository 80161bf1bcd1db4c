import type {Line} from './lines.js';

/** What a line of an AWS file is, as the AWS CLI reads it (Python's `configparser`). */
export type LineKind =
	| {readonly kind: 'blank'}
	/** Always a whole line: what follows a value is part of the value. Deeper means below a key and indented further. */
	| {readonly kind: 'comment'; readonly isDeeper: boolean}
	/** The name is everything between the first bracket and the last one on the line. */
	| {readonly kind: 'header'; readonly name: string}
	| {readonly kind: 'setting'; readonly key: string; readonly value: string}
	/** More of the value above, whatever it looks like, because it is indented further than its key. */
	| {readonly kind: 'continuation'; readonly content: string}
	| {readonly kind: 'neither'};

/** What each line is. It depends on the lines above: only those tell whether an indented line begins something. */
export const lineKinds = (lines: readonly Line[]): readonly LineKind[] => {
	const kinds: LineKind[] = [];
	// Nothing continues a header, however far it is indented.
	let depth = Number.POSITIVE_INFINITY;
	for (const {text} of lines) {
		const indentation = indentationOf(text).length;
		const kind = kindOf(text.trim(), indentation > depth);
		kinds.push(kind);
		if (kind.kind === 'header' || kind.kind === 'setting') {
			depth = kind.kind === 'setting' ? indentation : Number.POSITIVE_INFINITY;
		}
	}

	return kinds;
};

/** The blanks that a line begins with. */
export const indentationOf = (text: string): string => text.slice(0, text.length - text.trimStart().length);

const kindOf = (content: string, isDeeper: boolean): LineKind => {
	if (content === '') {
		return {kind: 'blank'};
	}

	if (/^[#;]/.test(content)) {
		return {kind: 'comment', isDeeper};
	}

	if (isDeeper) {
		return {kind: 'continuation', content};
	}

	const closing = content.lastIndexOf(']');
	if (content.startsWith('[') && closing > 1) {
		return {kind: 'header', name: content.slice(1, closing)};
	}

	const separator = content.search(/[=:]/);
	return separator === -1
		? {kind: 'neither'}
		: {
				kind: 'setting',
				key: content.slice(0, separator).trim().toLowerCase(),
				value: content.slice(separator + 1).trim(),
			};
};
