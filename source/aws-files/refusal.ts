import {StsuiError} from '../errors.js';
import {visible} from '../visible.js';

/**
A file that is left as it is, because AWS tools cannot read it or do not agree on it.

@param line - Index of the line; people count from one, and so does the message.
@param problem - What is wrong. It never quotes the line: any line may hold a secret.
*/
export const refusal = (path: string, line: number, problem: string, hint: string): StsuiError =>
	new StsuiError(`${visible(path)}, line ${line + 1}: ${problem}`, {hint});
