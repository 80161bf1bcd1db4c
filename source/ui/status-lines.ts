import {currentNotice} from '../program/notice.js';
import type {Notice, State, Tone} from '../program/state.js';
import {shortName} from '../program/subject.js';
import {fitted, type Line, span} from './line.js';
import type {Token} from './theme.js';
import {wrapText} from './wrap-text.js';

const glyphs: Readonly<Record<Tone, string>> = {done: '✓', problem: '✗', hint: '›'};
const tokens: Readonly<Record<Tone, Token>> = {done: 'valid', problem: 'danger', hint: 'accent'};

/** What just happened and what to do next; else what is waited for. Always the same number of rows. */
export const statusLines = (state: State, rows: number): readonly Line[] => {
	const notice = currentNotice(state);
	const lines =
		notice === undefined
			? [[span(` ${standing(state)}`, 'muted')]]
			: noticeLines(notice, rows, state.columns - 4);
	return Array.from({length: rows}, (_, index) => fitted(lines[index] ?? [], state.columns));
};

/** The message and below it the hint; a message that needs more than its row takes what it needs of the other. */
const noticeLines = ({tone, message, hint = ''}: Notice, rows: number, width: number): readonly Line[] => {
	const glyph = span(` ${glyphs[tone]} `, tokens[tone]);
	if (rows === 1) {
		return [[glyph, span(message), span(` ${hint}`, 'muted')]];
	}

	const [first = '', ...rest] = wrapText(message, width);
	const continued = rest.length === 0 ? [] : [span(`${rest.join(' ')} `)];
	return [
		[glyph, span(first)],
		[span('   '), ...continued, span(hint, 'muted')],
	];
};

/** What stays true until something is done about it. */
const standing = (state: State): string => {
	if (state.awaited !== undefined) {
		return `› Waiting for an assertion for ${shortName(state.awaited.roleArn, state)}; esc stops waiting.`;
	}

	switch (state.unreadableSessions) {
		case 0:
			return '';
		case 1:
			return '! A kept session cannot be read; stsui sessions names it.';
		default:
			return `! ${state.unreadableSessions} kept sessions cannot be read; stsui sessions names them.`;
	}
};
