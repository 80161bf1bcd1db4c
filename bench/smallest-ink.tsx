/**
The least that a fullscreen program with Ink can be: what it takes, nobody who uses Ink can save.
*/
import {Box, render, Text, useInput, useWindowSize} from 'ink';

const Hello = () => {
	const {columns, rows} = useWindowSize();
	useInput(() => undefined);
	return (
		<Box width={columns} height={rows} borderStyle="round">
			<Text>ready</Text>
		</Box>
	);
};

render(<Hello />, {
	alternateScreen: true,
	incrementalRendering: true,
	interactive: true,
	patchConsole: false,
	maxFps: 60,
});
