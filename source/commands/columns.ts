/** Rows as text, their cells aligned; no row ends in a blank. */
export const columns = async (rows: ReadonlyArray<readonly string[]>): Promise<string> => {
	const widthOf = await measureFor(rows);
	const widths = rows.reduce<readonly number[]>(
		(widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, widthOf(cell))),
		[],
	);
	const padded = (cell: string, index: number): string =>
		cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
	return rows.map(row => row.map(padded).join('  ').trimEnd()).join('\n');
};

/** Cells that a text takes. What measures wide letters takes as long to load as all the rest, and is rarely needed. */
const measureFor = async (rows: ReadonlyArray<readonly string[]>): Promise<(text: string) => number> => {
	if (rows.flat().every(cell => /^[\x20-\x7E]*$/.test(cell))) {
		return text => text.length;
	}

	const {default: stringWidth} = await import('string-width');
	return stringWidth;
};
