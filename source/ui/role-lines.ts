import type {AccountRow, RoleRow} from '../program/role-list.js';
import type {State} from '../program/state.js';
import {selectedRoleRow, sessionOfRole} from '../program/subject.js';
import {isExpired} from '../sts/session.js';
import {span as spanOfTime} from '../time-left.js';
import {type Line, span, spread} from './line.js';
import {statusGlyph, timeText} from './session-badge.js';

/** A part of the list: which row stands on top, and how many are shown. */
export type Window = {readonly offset: number; readonly rows: number};

/** The rows of the role list that are in the window; what is outside costs nothing. */
export const roleLines = (state: State, {offset, rows}: Window, width: number): readonly Line[] => {
	const selected = selectedRoleRow(state)?.key;
	return state.roleList.rows
		.slice(offset, offset + rows)
		.map(row =>
			row.kind === 'account' ? accountLine(row, width) : roleLine(row, state, row.key === selected, width),
		);
};

const accountLine = ({label, accountId, partition}: AccountRow, width: number): Line => {
	const id = label === accountId ? '' : `  ${accountId}`;
	const elsewhere = partition === 'aws' ? '' : ` ${partition}`;
	return spread([span(label, 'heading'), span(id, 'muted')], [span(elsewhere, 'muted')], width);
};

const roleLine = (row: RoleRow, state: State, isSelected: boolean, width: number): Line => {
	const hasKeys = isSelected && state.panel === 'roles';
	const provider = row.isAmbiguous ? [span(`  via ${row.role.providerName}`, 'muted')] : [];
	const left: Line = [
		span(isSelected ? '› ' : '  ', hasKeys ? 'accent' : 'muted'),
		span(row.isFavourite ? '★ ' : '  ', 'accent'),
		...nameSpans(row, hasKeys),
		...provider,
	];
	const right = badge(row, state);
	return spread(left, right.length === 0 ? [] : [span(' '), ...right], width);
};

/** The name with the letters marked that the filter matched. */
const nameSpans = ({role: {roleName}, matched}: RoleRow, hasKeys: boolean): Line => {
	const token = hasKeys ? 'selected' : 'text';
	return matched.size === 0
		? [span(roleName, token)]
		: [...roleName].map((letter, index) => span(letter, matched.has(index) ? 'matched' : token));
};

const badge = ({key, role}: RoleRow, {pending, sessions, now}: State): Line => {
	const since = pending.get(key);
	if (since !== undefined) {
		return [span(`◌ ${spanOfTime(now.getTime() - since.getTime())}`, 'accent')];
	}

	const session = sessionOfRole(sessions, role.roleArn);
	if (session === undefined) {
		return [];
	}

	return isExpired(session, now)
		? [statusGlyph(session, now)]
		: [statusGlyph(session, now), span(' '), timeText(session, now)];
};
