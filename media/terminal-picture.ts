/**
A picture of a terminal's screen, as an SVG that looks the same wherever its monospaced font comes from.
*/
import type {IBuffer, IBufferCell} from '@xterm/headless';
import {type CellStyle, cellStyle, windowColours} from './cell-style.ts';
import {blockRectangle, type Cell, linePath} from './drawn-characters.ts';

export type Screen = Readonly<{buffer: IBuffer; columns: number; rows: number}>;

/** Neighbouring cells that are written as one. */
type Piece = Readonly<{row: number; column: number; width: number; text: string; style: CellStyle}>;

const cellWidth = 9;
const cellHeight = 19;
const baseline = 14;
const padding = 14;
const titleBarHeight = 34;
const fonts = "ui-monospace, 'SF Mono', Menlo, 'Cascadia Mono', 'DejaVu Sans Mono', Consolas, monospace";

export const terminalPicture = ({buffer, columns, rows}: Screen, title: string): string => {
	const pieces = Array.from({length: rows}, (_, row) => rowPieces(buffer, row, columns)).flat();
	const width = columns * cellWidth + 2 * padding;
	const height = titleBarHeight + rows * cellHeight + 2 * padding;
	return `${[
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		...windowFrame(width, height, title),
		`<g transform="translate(${padding} ${titleBarHeight + padding})">`,
		'<g shape-rendering="crispEdges">',
		...pieces.flatMap(background),
		...pieces.flatMap(blockShape),
		'</g>',
		...lineShapes(pieces),
		`<g font-family="${fonts}" font-size="15" fill="${windowColours.foreground}">`,
		...pieces.flatMap(words).map(textElement),
		'</g>',
		'</g>',
		'</svg>',
	].join('\n')}\n`;
};

const windowFrame = (width: number, height: number, title: string): readonly string[] => [
	`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${windowColours.background}" stroke="${windowColours.border}"/>`,
	`<path d="M0.5 ${titleBarHeight}V10.5a10 10 0 0 1 10-10H${width - 10.5}a10 10 0 0 1 10 10V${titleBarHeight}z" fill="${windowColours.titleBar}"/>`,
	...[20, 40, 60].map(
		x => `<circle cx="${x}" cy="${titleBarHeight / 2}" r="6" fill="${windowColours.button}"/>`,
	),
	`<text x="${width / 2}" y="22" text-anchor="middle" font-family="system-ui, sans-serif" font-size="13" fill="${windowColours.title}">${escaped(title)}</text>`,
];

const rowPieces = (buffer: IBuffer, row: number, columns: number): readonly Piece[] => {
	const line = buffer.getLine(buffer.baseY + row);
	const pieces: Piece[] = [];
	for (let column = 0; column < columns; column++) {
		const cell = line?.getCell(column);
		// The second half of a wide character is a cell without width.
		if (!cell || cell.getWidth() === 0) continue;
		const piece = {row, column, width: cell.getWidth(), text: shownText(cell), style: cellStyle(cell)};
		const last = pieces.at(-1);
		if (last && canJoin(last, piece)) {
			pieces[pieces.length - 1] = {...last, width: last.width + piece.width, text: last.text + piece.text};
		} else {
			pieces.push(piece);
		}
	}
	return pieces;
};

const shownText = (cell: IBufferCell): string =>
	cell.isInvisible() || cell.getChars() === '' ? ' ' : cell.getChars();

/** Other characters may come from another font, as wide as that likes: each stands in its cell by itself. */
const isPlain = (text: string): boolean => /^[ -~\u00A0-\u017F]+$/.test(text);

const canJoin = (one: Piece, other: Piece): boolean =>
	isPlain(one.text) && isPlain(other.text) && styleKey(one.style) === styleKey(other.style);

const styleKey = (style: CellStyle): string => Object.values(style).join();

const cellOf = ({row, column, width}: Piece): Cell => ({
	x: column * cellWidth,
	y: row * cellHeight,
	width: width * cellWidth,
	height: cellHeight,
});

const background = (piece: Piece): readonly string[] => {
	if (piece.style.background === undefined) return [];
	return [rectangle(cellOf(piece), piece.style.background, 1)];
};

const blockShape = (piece: Piece): readonly string[] => {
	const shape = blockRectangle(piece.text, cellOf(piece));
	if (!shape) return [];
	return [rectangle(shape, piece.style.foreground, shape.opacity * opacity(piece.style))];
};

const rectangle = ({x, y, width, height}: Cell, fill: string, fillOpacity: number): string =>
	`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${fillOpacity < 1 ? ` fill-opacity="${fillOpacity}"` : ''}/>`;

/** One path for all lines of a colour. */
const lineShapes = (pieces: readonly Piece[]): readonly string[] => {
	const stroke = ({style}: Piece) => `stroke="${style.foreground}" opacity="${opacity(style)}"`;
	const drawn = pieces.filter(piece => linePath(piece.text, cellOf(piece)) !== undefined);
	return [...Map.groupBy(drawn, stroke)].map(([attributes, group]) => {
		const path = group.map(piece => linePath(piece.text, cellOf(piece))).join('');
		return `<path d="${path}" fill="none" ${attributes}/>`;
	});
};

/** Blanks are left out where there are two or more, since browsers make one of them. */
const words = (piece: Piece): readonly Piece[] => {
	const cell = cellOf(piece);
	if (linePath(piece.text, cell) !== undefined || blockRectangle(piece.text, cell)) return [];
	if (!isPlain(piece.text)) return [piece];
	return [...piece.text.matchAll(/[^ ]+(?: [^ ]+)*/g)].map(({0: text, index}) => ({
		...piece,
		column: piece.column + index,
		width: text.length,
		text,
	}));
};

const textElement = (piece: Piece): string => {
	const {x, y, width} = cellOf(piece);
	return `<text x="${x}" y="${y + baseline}" textLength="${width}" lengthAdjust="spacingAndGlyphs"${textAttributes(piece.style)}>${escaped(piece.text)}</text>`;
};

const textAttributes = (style: CellStyle): string => {
	const decoration = [style.isUnderlined && 'underline', style.isStruckThrough && 'line-through'];
	const attributes = [
		style.foreground !== windowColours.foreground && `fill="${style.foreground}"`,
		style.isBold && 'font-weight="700"',
		style.isItalic && 'font-style="italic"',
		style.isDim && `opacity="${opacity(style)}"`,
		decoration.some(Boolean) && `text-decoration="${decoration.filter(Boolean).join(' ')}"`,
	];
	return attributes.map(attribute => (attribute ? ` ${attribute}` : '')).join('');
};

const opacity = ({isDim}: CellStyle): number => (isDim ? 0.6 : 1);

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
