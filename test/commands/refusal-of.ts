import {expect} from 'vitest';
import type {Workplace} from './workplace.js';

/** What assume says when it does not work: exit code and stderr; nothing on stdout, and nothing kept. */
export const refusalOf = async (
	place: Workplace,
	args: readonly string[],
	environment: Readonly<Record<string, string>> = {},
) => {
	const {stdout, stderr, exitCode} = await place.run(['assume', ...args], {environment});
	expect(stdout).toBe('');
	expect((await place.run(['sessions', '--json'])).stdout).toBe('[]\n');
	return [exitCode, ...stderr.trimEnd().split(/\n {7}/)];
};
