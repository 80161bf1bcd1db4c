/** Text that the screen should hold, a pattern that it should match, or a question about it. */
export type Expectation = string | RegExp | ((screen: string) => boolean);

/** For the message of a wait in vain. */
export const named = (expectation: Expectation): string =>
	typeof expectation === 'string' ? `“${expectation}”` : String(expectation);

export const meets = (screen: string, expectation: Expectation): boolean => {
	if (typeof expectation === 'string') return screen.includes(expectation);
	if (typeof expectation === 'function') return expectation(screen);
	return screen.search(expectation) >= 0;
};
