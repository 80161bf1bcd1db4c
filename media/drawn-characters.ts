/**
Characters that must join their neighbours without a gap, which no font does at every line height: they are drawn.
*/

export type Cell = Readonly<{x: number; y: number; width: number; height: number}>;

/** A part of a cell, in fractions of its width and height. */
type Block = Readonly<{left: number; top: number; width: number; height: number; opacity: number}>;

type Direction = 'left' | 'right' | 'up' | 'down';

/** Which edges of its cell a line goes to, from the middle. */
const lines = new Map<string, readonly Direction[]>([
	['─', ['left', 'right']],
	['│', ['up', 'down']],
	['┌', ['right', 'down']],
	['┐', ['left', 'down']],
	['└', ['right', 'up']],
	['┘', ['left', 'up']],
	['├', ['up', 'down', 'right']],
	['┤', ['up', 'down', 'left']],
	['┬', ['left', 'right', 'down']],
	['┴', ['left', 'right', 'up']],
	['┼', ['left', 'right', 'up', 'down']],
]);

/** From one edge to the other, in a bow. */
const bows = new Map<string, readonly [Direction, Direction]>([
	['╭', ['right', 'down']],
	['╮', ['left', 'down']],
	['╰', ['right', 'up']],
	['╯', ['left', 'up']],
]);

const block = (part: Partial<Block>): Block => ({left: 0, top: 0, width: 1, height: 1, opacity: 1, ...part});

const blocks = new Map<string, Block>([
	['█', block({})],
	['▀', block({height: 1 / 2})],
	['▐', block({left: 1 / 2, width: 1 / 2})],
	// A heavy line: the bar of a session that is full.
	['━', block({top: 7 / 16, height: 1 / 8})],
	['░', block({opacity: 0.25})],
	['▒', block({opacity: 0.5})],
	['▓', block({opacity: 0.75})],
	...[...'▏▎▍▌▋▊▉'].map((character, index) => [character, block({width: (index + 1) / 8})] as const),
	...[...'▁▂▃▄▅▆▇'].map(
		(character, index) => [character, block({top: (7 - index) / 8, height: (index + 1) / 8})] as const,
	),
]);

/** The path of a line character, to be stroked; `undefined` for any other character. */
export const linePath = (character: string, cell: Cell): string | undefined => {
	const middle = `${cell.x + cell.width / 2} ${cell.y + cell.height / 2}`;
	const bow = bows.get(character);
	if (bow) return `M${edge(cell, bow[0])}Q${middle} ${edge(cell, bow[1])}`;
	const arms = lines.get(character);
	return arms?.map(direction => `M${middle}L${edge(cell, direction)}`).join('');
};

/** The rectangle of a block character, in the picture; `undefined` for any other character. */
export const blockRectangle = (character: string, cell: Cell): (Cell & {opacity: number}) | undefined => {
	const part = blocks.get(character);
	if (!part) return undefined;
	return {
		x: cell.x + part.left * cell.width,
		y: cell.y + part.top * cell.height,
		width: part.width * cell.width,
		height: part.height * cell.height,
		opacity: part.opacity,
	};
};

const edge = ({x, y, width, height}: Cell, direction: Direction): string => {
	if (direction === 'left') return `${x} ${y + height / 2}`;
	if (direction === 'right') return `${x + width} ${y + height / 2}`;
	return direction === 'up' ? `${x + width / 2} ${y}` : `${x + width / 2} ${y + height}`;
};
