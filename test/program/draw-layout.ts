import type {Box, Layout} from '../../source/program/layout.js';

/** Cells of the terminal for one character of the picture. */
const scale = {columns: 2, rows: 2};

type Placed = {readonly name: string; readonly box: Box; readonly left: number; readonly top: number};

/** The body in boxes, each with its name and its size in cells; below it the other rows. */
export const drawLayout = (layout: Layout): string => {
	if (layout.kind === 'too-small') {
		return 'too small';
	}

	const {columns, rows} = layout.body;
	const canvas = Array.from({length: Math.ceil(rows / scale.rows)}, () =>
		Array.from({length: columns / scale.columns}, () => ' '),
	);
	for (const placed of boxesOf(layout)) {
		drawBox(canvas, placed);
	}

	const picture = canvas.map(row => row.join('').trimEnd()).join('\n');
	return `\nheader 1\n${picture}\nstatus ${layout.statusRows}\nfooter 1\n`;
};

const boxesOf = (layout: Exclude<Layout, {kind: 'too-small'}>): readonly Placed[] => {
	if (layout.kind === 'one-column') {
		const list = {name: 'list', box: layout.list, left: 0, top: 0};
		return layout.details === undefined
			? [list]
			: [list, {name: 'details', box: layout.details, left: 0, top: layout.list.rows}];
	}

	const {roles, sessions, details} = layout;
	const left = roles.columns;
	const boxes = [
		{name: 'roles', box: roles, left: 0, top: 0},
		{name: 'sessions', box: sessions, left, top: 0},
	];
	return details === undefined
		? boxes
		: [...boxes, {name: 'details', box: details, left, top: sessions.rows}];
};

const drawBox = (canvas: string[][], {name, box, left, top}: Placed): void => {
	const [first, last] = [left, left + box.columns].map(cells => Math.round(cells / scale.columns));
	const [begin, end] = [top, top + box.rows].map(cells => Math.round(cells / scale.rows));
	if (first === undefined || last === undefined || begin === undefined || end === undefined) {
		return;
	}

	const width = last - first;
	const label = ` ${name} ${box.columns}x${box.rows} `;
	const texts = [`+${label.padEnd(width - 2, '-')}+`];
	while (texts.length < end - begin - 1) {
		texts.push(`|${' '.repeat(width - 2)}|`);
	}

	texts.push(`+${'-'.repeat(width - 2)}+`);
	for (const [row, text] of texts.entries()) {
		canvas[begin + row]?.splice(first, width, ...text);
	}
};
