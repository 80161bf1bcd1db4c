/**
Rows of text in columns, two blanks apart: the first one to the left, numbers to the right, the last one to the left.

@param rows - All with the same number of cells; the first one is the head.
*/
export const textTable = (rows: readonly (readonly string[])[]): string => {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
	return rows
		.map(row => row.map((cell, column) => aligned(cell, column, widths)).join('  '))
		.map(line => `${line.trimEnd()}\n`)
		.join('');
};

const aligned = (cell: string, column: number, widths: readonly number[]): string => {
	const isText = column === 0 || column === widths.length - 1;
	const width = widths[column] ?? 0;
	return isText ? cell.padEnd(width) : cell.padStart(width);
};
