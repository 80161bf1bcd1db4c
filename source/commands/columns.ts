import stringWidth from 'string-width';

/** Rows as text, their cells aligned; no row ends in a blank. */
export const columns = (rows: ReadonlyArray<readonly string[]>): string => {
	const widths = rows.reduce<readonly number[]>(
		(widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, stringWidth(cell))),
		[],
	);
	const padded = (cell: string, index: number): string =>
		cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - stringWidth(cell)));
	return rows.map(row => row.map(padded).join('  ').trimEnd()).join('\n');
};
