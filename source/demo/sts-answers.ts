import {randomUUID} from 'node:crypto';
import type {LoopbackAnswer} from './loopback-server.js';
import {type XmlContent, xml} from './xml.js';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** A refusal in the words of STS. */
export class StsFault extends Error {
	override readonly name = 'StsFault';
	readonly status: 400 | 403;
	/** As on the wire: `AccessDenied`, `ValidationError`. */
	readonly code: string;

	constructor(status: 400 | 403, code: string, message: string, options?: {readonly cause: unknown}) {
		super(message, options);
		this.status = status;
		this.code = code;
	}
}

/** One parameter is not as the service model wants it: the sentence that every AWS query service says then. */
export const validationFault = (sentence: string): StsFault =>
	new StsFault(400, 'ValidationError', `1 validation error detected: ${sentence}`);

export const stsResult = (action: string, result: XmlContent): LoopbackAnswer => {
	const requestId = randomUUID();
	return xmlAnswer(200, requestId, `${action}Response`, {
		[`${action}Result`]: result,
		ResponseMetadata: {RequestId: requestId},
	});
};

export const stsRefusal = ({status, code, message}: StsFault): LoopbackAnswer => {
	const requestId = randomUUID();
	return xmlAnswer(status, requestId, 'ErrorResponse', {
		Error: {Type: 'Sender', Code: code, Message: message},
		RequestId: requestId,
	});
};

const xmlAnswer = (status: number, requestId: string, root: string, content: XmlContent): LoopbackAnswer => ({
	status,
	headers: {'content-type': 'text/xml', 'x-amzn-RequestId': requestId},
	body: `<${root} xmlns="${namespace}">${xml(content)}</${root}>\n`,
});
