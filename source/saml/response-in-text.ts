import {base64InPercent} from './encoded-response.js';

/**
The response in a form body, or in a request that holds one: “copy as cURL” and “copy as fetch” of a browser too.

What the command line of Windows escapes with carets is read as well; no response has a caret.
*/
export const responseInText = (text: string): string | undefined => {
	const value = /(?:^|[&?\s'"])SAMLResponse=(?<value>[^&'"\\]*)/.exec(text.replaceAll('^', ''))?.groups
		?.value;
	return value === undefined ? undefined : base64InPercent(value);
};
