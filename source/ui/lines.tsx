import {Box, Text} from 'ink';
import {createContext, memo, useContext} from 'react';
import type {Line} from './line.js';
import {type Theme, themeFor} from './theme.js';

export const ThemeContext = createContext<Theme>(themeFor({}));

type LineProps = {readonly line: Line};

/** One row of the terminal; rendered again only if what stands on it changed. */
const Row = memo(
	({line}: LineProps) => {
		const theme = useContext(ThemeContext);
		return (
			<Text wrap="truncate">
				{line.map(({text, token}, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the line.
					<Text key={index} {...(token === undefined ? {} : theme[token])}>
						{text}
					</Text>
				))}
			</Text>
		);
	},
	(before, after) => isSameLine(before.line, after.line),
);

const isSameLine = (a: Line, b: Line): boolean =>
	a.length === b.length &&
	a.every(({text, token}, index) => text === b[index]?.text && token === b[index]?.token);

/** Rows of the terminal, from top to bottom. */
export const Lines = ({lines}: {readonly lines: readonly Line[]}) => (
	<Box flexDirection="column" flexShrink={0}>
		{lines.map((line, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen.
			<Row key={index} line={line} />
		))}
	</Box>
);
