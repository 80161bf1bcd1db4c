import {Box, Text, useInput, usePaste} from 'ink';
import {useMemo, useSyncExternalStore} from 'react';
import {type Box as Area, type Layout, layoutOf, smallest} from '../program/layout.js';
import type {Program} from '../program/program.js';
import type {State} from '../program/state.js';
import {footerLine} from './footer-line.js';
import {headerLine} from './header-line.js';
import {Lines, ThemeContext} from './lines.js';
import {AssertionPage, FormPane, HelpPage, MenuPane} from './overlays.js';
import {DetailPanel, RolePanel, SessionPanel} from './panels.js';
import {statusLines} from './status-lines.js';
import type {Theme} from './theme.js';
import {createTypist} from './typist.js';

/** The whole screen. Keys go to the program, and what it makes of them comes back as its state. */
export const App = ({program, theme}: {readonly program: Program; readonly theme: Theme}) => {
	const state = useSyncExternalStore(program.subscribe, program.getState);
	usePaste(text => program.dispatch({type: 'text-pasted', text}));
	useInput(useMemo(() => createTypist(program.dispatch), [program]));

	const {columns, rows} = state;
	const layout = layoutOf(state);
	return (
		<ThemeContext value={theme}>
			{layout.kind === 'too-small' ? (
				<Text>
					stsui needs {smallest.columns}x{smallest.rows}; here are {columns}x{rows}.
				</Text>
			) : (
				<Box flexDirection="column" width={columns} height={rows}>
					<Lines lines={[headerLine(state)]} />
					<Body state={state} layout={layout} />
					<Lines lines={[...statusLines(state, layout.statusRows), footerLine(state)]} />
				</Box>
			)}
		</ThemeContext>
	);
};

type BodyProps = {
	readonly state: State;
	readonly layout: Exclude<Layout, {kind: 'too-small'}>;
};

const Body = ({state, layout}: BodyProps) => {
	const {overlay} = state;
	if (overlay?.kind === 'help') {
		return <HelpPage state={state} offset={overlay.offset} box={layout.body} />;
	}

	if (overlay?.kind === 'assertion') {
		return <AssertionPage state={state} offset={overlay.offset} box={layout.body} />;
	}

	if (layout.kind === 'two-columns') {
		return (
			<Box flexShrink={0}>
				<RolePanel state={state} box={layout.roles} />
				<Column state={state} Panel={SessionPanel} list={layout.sessions} details={layout.details} />
			</Box>
		);
	}

	const Panel = state.panel === 'roles' ? RolePanel : SessionPanel;
	return <Column state={state} Panel={Panel} list={layout.list} details={layout.details} />;
};

type ColumnProps = {
	readonly state: State;
	readonly Panel: typeof RolePanel;
	readonly list: Area;
	readonly details: Area | undefined;
};

/** A list with the details below it; where there is no room for those, a question takes the place of the list. */
const Column = ({state, Panel, list, details}: ColumnProps) => {
	if (state.overlay !== undefined && details === undefined) {
		return <Pane state={state} box={list} />;
	}

	return (
		<Box flexDirection="column" flexShrink={0}>
			<Panel state={state} box={list} />
			{details === undefined ? null : <Pane state={state} box={details} />}
		</Box>
	);
};

type PaneProps = {readonly state: State; readonly box: Area};

/** Details of what is selected, or the question that is open: in the same place, so that nothing else moves. */
const Pane = ({state, box}: PaneProps) => {
	const {overlay} = state;
	if (overlay?.kind === 'form') {
		return <FormPane form={overlay.form} box={box} />;
	}

	if (overlay?.kind === 'menu') {
		return <MenuPane menu={overlay.menu} box={box} />;
	}

	return <DetailPanel state={state} box={box} />;
};
