/** The value in the middle; of an even number of values the lower one of the two, so that it was really measured. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/**
The smallest value that so many percent of all values do not exceed.

@param percent - More than 0, at most 100; with fewer than 100 values the 99th percentile is the largest of them.
*/
export const percentile = (values: readonly number[], percent: number): number => {
	const sorted = values.toSorted((a, b) => a - b);
	const value = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
	if (value === undefined) {
		throw new Error(`No value stands at ${percent} percent of ${values.length} values`);
	}

	return value;
};
