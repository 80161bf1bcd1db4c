import {type Box, filterRows} from '../program/layout.js';
import type {State} from '../program/state.js';
import {selectedRoleRow, selectedSession} from '../program/subject.js';
import {orderedSessions} from '../sessions/ordered-sessions.js';
import {detailLines} from './detail-lines.js';
import {noMatchLines, noSessionLines, welcomeLines} from './empty-lines.js';
import {fieldSpans} from './field-spans.js';
import {framed, inside} from './frame.js';
import {type Line, span} from './line.js';
import {Lines} from './lines.js';
import {roleLines} from './role-lines.js';
import {sessionLines} from './session-lines.js';
import {useScroll} from './use-scroll.js';

type PanelProps = {readonly state: State; readonly box: Box};

/** The roles of the assertion, below the filter. */
export const RolePanel = ({state, box}: PanelProps) => {
	const {columns, rows} = inside(box);
	const height = rows - filterRows;
	const {roleList, assertion, filter} = state;
	const selectedKey = selectedRoleRow(state)?.key;
	const selected = roleList.rows.findIndex(row => row.kind === 'role' && row.key === selectedKey);
	const offset = useScroll(selected, roleList.rows.length, height);
	const all = assertion?.roles.length ?? 0;
	const count = roleList.roles.length === all ? `${all}` : `${roleList.roles.length} of ${all}`;
	return (
		<Lines
			lines={framed(
				{
					title: assertion === undefined ? 'Roles' : `Roles ${count}`,
					isFocused: state.panel === 'roles' && state.overlay === undefined,
				},
				assertion === undefined
					? welcomeLines(state, {columns, rows})
					: [
							filterLine(state, columns),
							...(all > 0 && roleList.roles.length === 0
								? noMatchLines(filter.value)
								: roleLines(state, {offset, rows: height}, columns)),
						],
				box,
			)}
		/>
	);
};

/** Always there, so that the list does not jump when the filter comes or goes. */
const filterLine = ({filter, isFiltering}: State, width: number): Line => {
	if (isFiltering) {
		return [span('/ ', 'accent'), ...fieldSpans(filter, width - 2)];
	}

	const {value} = filter;
	return [span('/ ', 'muted'), span(value === '' ? 'filter' : value, value === '' ? 'muted' : 'text')];
};

/** The kept sessions with the time that they have left. */
export const SessionPanel = ({state, box}: PanelProps) => {
	const {columns, rows} = inside(box);
	const sessions = orderedSessions(state.sessions, state.now);
	const current = selectedSession(state);
	const offset = useScroll(current === undefined ? 0 : sessions.indexOf(current), sessions.length, rows);
	return (
		<Lines
			lines={framed(
				{
					title: sessions.length === 0 ? 'Sessions' : `Sessions ${sessions.length}`,
					isFocused: state.panel === 'sessions' && state.overlay === undefined,
				},
				sessions.length === 0 ? noSessionLines(state) : sessionLines(state, {offset, rows}, columns),
				box,
			)}
		/>
	);
};

/** What is known of the role or session at hand. */
export const DetailPanel = ({state, box}: PanelProps) => (
	<Lines lines={framed({title: 'Details', isFocused: false}, detailLines(state, inside(box).columns), box)} />
);
