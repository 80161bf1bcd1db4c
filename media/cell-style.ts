/**
What a cell of the terminal looks like: its colours, resolved to what a browser understands, and its attributes.
*/
import type {IBufferCell} from '@xterm/headless';

export type CellStyle = Readonly<{
	foreground: string;
	/** Absent where the window shows through. */
	background: string | undefined;
	isBold: boolean;
	isDim: boolean;
	isItalic: boolean;
	isUnderlined: boolean;
	isStruckThrough: boolean;
}>;

export const windowColours = {
	foreground: '#d3d7e0',
	background: '#14171f',
	border: '#2b303b',
	titleBar: '#1f2430',
	button: '#3a4152',
	title: '#8a93a6',
} as const;

/** The sixteen named colours; programs leave their choice to the terminal. */
const namedColours = [
	...['#2b303b', '#f2777a', '#8fca8a', '#e8c170', '#79a8f0', '#c79bea', '#6fc7cf', '#d3d7e0'],
	...['#69728a', '#ff9a9d', '#acdfa4', '#f7d794', '#a3c4ff', '#dcbcf8', '#95e0e6', '#ffffff'],
] as const;

export const cellStyle = (cell: IBufferCell): CellStyle => {
	const foreground = cell.isFgDefault() ? undefined : colour(cell.getFgColor(), cell.isFgRGB());
	const background = cell.isBgDefault() ? undefined : colour(cell.getBgColor(), cell.isBgRGB());
	const isInverse = cell.isInverse() !== 0;
	return {
		foreground: isInverse
			? (background ?? windowColours.background)
			: (foreground ?? windowColours.foreground),
		background: isInverse ? (foreground ?? windowColours.foreground) : background,
		isBold: cell.isBold() !== 0,
		isDim: cell.isDim() !== 0,
		isItalic: cell.isItalic() !== 0,
		isUnderlined: cell.isUnderline() !== 0,
		isStruckThrough: cell.isStrikethrough() !== 0,
	};
};

/** @param value - `0xRRGGBB`, or an index into the 256 colours: 16 named ones, a cube of 6 × 6 × 6, 24 greys. */
const colour = (value: number, isTrueColour: boolean): string => {
	if (isTrueColour) return hex(value >> 16, (value >> 8) & 0xff, value & 0xff);
	const name = namedColours[value];
	if (name !== undefined) return name;
	if (value >= 232) return hex(...greyOf(value - 232));
	const inCube = value - 16;
	return hex(cubeStep(Math.floor(inCube / 36)), cubeStep(Math.floor(inCube / 6) % 6), cubeStep(inCube % 6));
};

const greyOf = (index: number) => [8 + index * 10, 8 + index * 10, 8 + index * 10] as const;

const cubeStep = (index: number) => (index === 0 ? 0 : 55 + index * 40);

const hex = (...channels: readonly number[]) =>
	`#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
