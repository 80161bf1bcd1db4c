import fc from 'fast-check';
import {expect, test} from 'vitest';
import {scrolled} from '../../source/ui/use-scroll.js';

/** A list as a picture: what is seen in brackets, the selected row as `x`. */
const drawn = (offset: number, selected: number, count: number, height: number): string => {
	const top = scrolled(offset, selected, count, height);
	const rows = Array.from({length: count}, (_, row) => (row === selected ? 'x' : '.')).join('');
	return `${rows.slice(0, top)}[${rows.slice(top, top + height)}]${rows.slice(top + height)}`;
};

test.each([
	['a list that fits does not move', [0, 3, 5, 8], '[...x.]'],
	['moving within what is seen does not move the list', [2, 4, 12, 6], '..[..x...]....'],
	['a row around the selected one is seen', [2, 7, 12, 6], '...[....x.]...'],
	['the same upwards', [4, 4, 12, 6], '...[.x....]...'],
	['jumping to the end shows the end', [0, 11, 12, 6], '......[.....x]'],
	['jumping to the beginning shows the beginning', [6, 0, 12, 6], '[x.....]......'],
	['a low list has no row to spare', [0, 3, 12, 3], '.[..x]........'],
	['a list that became shorter shows its end', [9, 3, 8, 6], '..[.x....]'],
	['a list that became empty begins at its beginning', [9, -1, 0, 6], '[]'],
] as const)('%s', (_, [offset, selected, count, height], picture) => {
	expect(drawn(offset, selected, count, height)).toBe(picture);
});

const list = fc
	.record({count: fc.integer({min: 1, max: 200}), height: fc.integer({min: 1, max: 60})})
	.chain(({count, height}) =>
		fc.record({
			count: fc.constant(count),
			height: fc.constant(height),
			selected: fc.integer({min: 0, max: count - 1}),
			offset: fc.integer({min: 0, max: Math.max(0, count - height)}),
		}),
	);

test('the selected row is always seen, no row beyond the ends is, and the list moves no further than it must', () => {
	fc.assert(
		fc.property(list, ({count, height, selected, offset}) => {
			const top = scrolled(offset, selected, count, height);
			expect(top).toBeLessThanOrEqual(selected);
			expect(selected).toBeLessThan(top + height);
			expect(top).toBeGreaterThanOrEqual(0);
			expect(top).toBeLessThanOrEqual(Math.max(0, count - height));
			const margin = height > 4 ? 1 : 0;
			const isSeen = (at: number): boolean =>
				at <= Math.max(0, selected - margin) && Math.min(count - 1, selected + margin) < at + height;
			if (top > offset) {
				expect(isSeen(top - 1)).toBe(false);
			}

			if (top < offset) {
				expect(isSeen(top + 1)).toBe(false);
			}
		}),
	);
});
