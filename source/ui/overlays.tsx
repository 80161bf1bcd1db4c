import {Box as InkBox, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {useContext} from 'react';
import type {Form} from '../program/form.js';
import type {Box} from '../program/layout.js';
import type {Menu} from '../program/menu.js';
import type {State} from '../program/state.js';
import {assertionLines} from './assertion-lines.js';
import {formLines} from './form-lines.js';
import {framed, inside, topEdge} from './frame.js';
import {helpLines} from './help-lines.js';
import type {Line} from './line.js';
import {Lines, ThemeContext} from './lines.js';

type PageProps = {
	readonly title: string;
	readonly lines: readonly Line[];
	readonly offset: number;
	readonly box: Box;
};

/** A text that takes the place of all panels and can be scrolled. */
const Page = ({title, lines, offset, box}: PageProps) => {
	const {rows} = inside(box);
	const top = Math.min(offset, Math.max(0, lines.length - rows));
	const remark =
		lines.length > rows ? `${top + 1}–${Math.min(lines.length, top + rows)} of ${lines.length}` : '';
	return <Lines lines={framed({title, remark, isFocused: true}, lines.slice(top), box)} />;
};

export const HelpPage = ({
	state,
	offset,
	box,
}: {
	readonly state: State;
	readonly offset: number;
	readonly box: Box;
}) => <Page title="Keys" lines={helpLines(state)} offset={offset} box={box} />;

export const AssertionPage = ({
	state,
	offset,
	box,
}: {
	readonly state: State;
	readonly offset: number;
	readonly box: Box;
}) => <Page title="Assertion" lines={assertionLines(state, inside(box).columns)} offset={offset} box={box} />;

export const FormPane = ({form, box}: {readonly form: Form; readonly box: Box}) => {
	const {columns, rows} = inside(box);
	const content = [[], ...formLines(form, {columns, rows: rows - 1})];
	return <Lines lines={framed({title: form.title, isFocused: true}, content, box)} />;
};

/** A few things to choose from. The state knows where the cursor is; ink-select-input draws it, and takes no key. */
export const MenuPane = ({menu, box}: {readonly menu: Menu; readonly box: Box}) => {
	const theme = useContext(ThemeContext);
	return (
		<InkBox flexDirection="column" width={box.columns} height={box.rows}>
			<Lines lines={[topEdge({title: menu.title, isFocused: true}, box.columns)]} />
			<InkBox
				borderStyle="round"
				borderTop={false}
				{...(theme['focused-border'].color === undefined ? {} : {borderColor: theme['focused-border'].color})}
				width={box.columns}
				height={box.rows - 1}
				paddingX={1}
			>
				<SelectInput
					key={menu.index}
					isFocused={false}
					initialIndex={menu.index}
					items={[...menu.items]}
					limit={box.rows - 2}
					indicatorComponent={Indicator}
					itemComponent={Item}
				/>
			</InkBox>
		</InkBox>
	);
};

const Indicator = ({isSelected = false}: {readonly isSelected?: boolean}) => {
	const theme = useContext(ThemeContext);
	return <Text {...theme.accent}>{isSelected ? '› ' : '  '}</Text>;
};

const Item = ({isSelected = false, label}: {readonly isSelected?: boolean; readonly label: string}) => {
	const theme = useContext(ThemeContext);
	return <Text {...(isSelected ? theme.selected : theme.text)}>{label}</Text>;
};
