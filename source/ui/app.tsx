import {Box, Text, useInput, usePaste} from 'ink';
import {useSyncExternalStore} from 'react';
import type {Program} from '../program/program.js';
import type {State} from '../program/state.js';
import {footerLine} from './footer-line.js';
import {headerLine} from './header-line.js';
import {typed} from './key-names.js';
import {type Box as Area, type Layout, layoutOf, smallest} from './layout.js';
import {Lines, ThemeContext} from './lines.js';
import {AssertionPage, FormPane, HelpPage, MenuPane} from './overlays.js';
import {DetailPanel, RolePanel, SessionPanel} from './panels.js';
import {statusLines} from './status-lines.js';
import type {Theme} from './theme.js';

/** The whole screen. Keys go to the program, and what it makes of them comes back as its state. */
export const App = ({program, theme}: {readonly program: Program; readonly theme: Theme}) => {
	const state = useSyncExternalStore(program.subscribe, program.getState);
	usePaste(text => program.dispatch({type: 'text-pasted', text}));
	useInput((input, key) => {
		const act = typed(input, key);
		if ('pasted' in act) {
			program.dispatch({type: 'text-pasted', text: act.pasted});
			return;
		}

		for (const name of act.keys) {
			program.dispatch({type: 'key-pressed', key: name});
		}
	});

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
					<Body state={state} layout={layout} program={program} />
					<Lines lines={[...statusLines(state, layout.statusRows), footerLine(state)]} />
				</Box>
			)}
		</ThemeContext>
	);
};

type BodyProps = {
	readonly state: State;
	readonly layout: Exclude<Layout, {kind: 'too-small'}>;
	readonly program: Program;
};

const Body = ({state, layout, program}: BodyProps) => {
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
				<Box flexDirection="column">
					<SessionPanel state={state} box={layout.sessions} />
					<Pane state={state} box={layout.details} program={program} />
				</Box>
			</Box>
		);
	}

	if (overlay !== undefined && layout.details === undefined) {
		return <Pane state={state} box={layout.list} program={program} />;
	}

	const Panel = state.panel === 'roles' ? RolePanel : SessionPanel;
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Panel state={state} box={layout.list} />
			{layout.details === undefined ? null : <Pane state={state} box={layout.details} program={program} />}
		</Box>
	);
};

type PaneProps = {readonly state: State; readonly box: Area; readonly program: Program};

/** Details of what is selected, or the question that is open: in the same place, so that nothing else moves. */
const Pane = ({state, box, program}: PaneProps) => {
	const {overlay} = state;
	if (overlay?.kind === 'form') {
		return <FormPane form={overlay.form} box={box} />;
	}

	if (overlay?.kind === 'menu') {
		const choose = (value: string) => program.dispatch({type: 'menu-chosen', value});
		return <MenuPane menu={overlay.menu} box={box} onChoose={choose} />;
	}

	return <DetailPanel state={state} box={box} />;
};
