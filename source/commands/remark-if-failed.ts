import {explain} from '../errors.js';

/** Do what the result does not hang on. @returns What went wrong, if something did. */
export const remarkIfFailed = async (what: string, act: () => unknown): Promise<string | undefined> => {
	try {
		await act();
		return undefined;
	} catch (error) {
		return `${what}: ${explain(error).message}`;
	}
};
