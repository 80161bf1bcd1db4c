import {StsuiError} from '../errors.js';
import {intake} from '../saml/intake.js';
import type {Invocation} from './command.js';

/**
The SAML response that a command was given, as base64: from the file that is named, else piped in.

@throws {StsuiError} Of kind `sign-in` if there is none; else if it is something other.
*/
export const assertionInput = async (
	file: string | undefined,
	{services, pipedText}: Pick<Invocation, 'services' | 'pipedText'>,
): Promise<string> => {
	const text = file === undefined ? await pipedText() : await services.readText(file);
	const isInput = file === undefined || file === '-';
	if (text === undefined || (isInput && text.trim() === '')) {
		throw new StsuiError('There is no SAML response to read.', {
			kind: 'sign-in',
			hint: 'Name a file, or pipe it in; the value of SAMLResponse from your browser will do.',
		});
	}

	return intake(text);
};
