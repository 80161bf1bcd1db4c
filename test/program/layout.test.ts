import fc from 'fast-check';
import {expect, test} from 'vitest';
import {layoutOf, smallest} from '../../source/program/layout.js';
import {drawLayout} from './draw-layout.js';

// Half as large as on the terminal, in both directions; the sizes are in cells.

test('a terminal of 40x10', () => {
	expect(drawLayout(layoutOf({columns: 40, rows: 10}))).toBe(`
header 1
+ list 40x7 -------+
|                  |
|                  |
+------------------+
status 1
footer 1
`);
});

test('a terminal of 60x20', () => {
	expect(drawLayout(layoutOf({columns: 60, rows: 20}))).toBe(`
header 1
+ list 60x8 -----------------+
|                            |
|                            |
+----------------------------+
+ details 60x8 --------------+
|                            |
|                            |
+----------------------------+
status 2
footer 1
`);
});

test('a terminal of 79x24', () => {
	expect(drawLayout(layoutOf({columns: 79, rows: 24}))).toBe(`
header 1
+ list 79x12 --------------------------+
|                                      |
|                                      |
|                                      |
|                                      |
+--------------------------------------+
+ details 79x8 ------------------------+
|                                      |
|                                      |
+--------------------------------------+
status 2
footer 1
`);
});

test('a terminal of 80x13', () => {
	expect(drawLayout(layoutOf({columns: 80, rows: 13}))).toBe(`
header 1
+ roles 33x10 --++ sessions 47x10 -----+
|               ||                     |
|               ||                     |
|               ||                     |
+---------------++---------------------+
status 1
footer 1
`);
});

test('a terminal of 80x24', () => {
	expect(drawLayout(layoutOf({columns: 80, rows: 24}))).toBe(`
header 1
+ roles 33x20 --++ sessions 47x8 ------+
|               ||                     |
|               ||                     |
|               |+---------------------+
|               |+ details 47x12 ------+
|               ||                     |
|               ||                     |
|               ||                     |
|               ||                     |
+---------------++---------------------+
status 2
footer 1
`);
});

test('a terminal of 120x40', () => {
	expect(drawLayout(layoutOf({columns: 120, rows: 40}))).toBe(`
header 1
+ roles 50x36 ----------++ sessions 70x14 -----------------+
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       |+---------------------------------+
|                       |+ details 70x22 ------------------+
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
|                       ||                                 |
+-----------------------++---------------------------------+
status 2
footer 1
`);
});

test('a terminal of 200x60', () => {
	expect(drawLayout(layoutOf({columns: 200, rows: 60}))).toBe(`
header 1
+ roles 80x56 -------------------------++ sessions 120x22 -----------------------------------------+
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      |+----------------------------------------------------------+
|                                      |+ details 120x34 ------------------------------------------+
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
|                                      ||                                                          |
+--------------------------------------++----------------------------------------------------------+
status 2
footer 1
`);
});

test.each([
	[39, 24],
	[80, 9],
	[1, 1],
])('a terminal of %dx%d is too small', (columns, rows) => {
	expect(layoutOf({columns, rows})).toEqual({kind: 'too-small'});
});

test('on every terminal the boxes and rows add up to its size, and each box has room inside', () => {
	const size = fc.record({
		columns: fc.integer({min: smallest.columns, max: 400}),
		rows: fc.integer({min: smallest.rows, max: 120}),
	});
	fc.assert(
		fc.property(size, ({columns, rows}) => {
			const layout = layoutOf({columns, rows});
			if (layout.kind === 'too-small') {
				throw new Error('this is large enough');
			}

			const {body, statusRows, details} = layout;
			expect(body).toEqual({columns, rows: rows - 2 - statusRows});
			const list = layout.kind === 'one-column' ? layout.list : layout.sessions;
			expect(list.rows + (details?.rows ?? 0)).toBe(body.rows);
			expect(details?.columns ?? list.columns).toBe(list.columns);
			const left = layout.kind === 'one-column' ? {columns: 0, rows: body.rows} : layout.roles;
			expect(left.columns + list.columns).toBe(columns);
			expect(left.rows).toBe(body.rows);
			expect(Math.min(list.rows, details?.rows ?? list.rows)).toBeGreaterThanOrEqual(5);
		}),
	);
});
