import {once} from 'node:events';
import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

const largestBody = 1024 * 1024;

export type LoopbackRequest = {
	readonly method: string;
	/** Without the query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
	/** Aborts when the client goes away. */
	readonly signal: AbortSignal;
};

export type LoopbackAnswer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
};

type Answer = (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer>;

export type LoopbackServer = {
	/** `http://127.0.0.1:PORT`, without a slash at the end. */
	readonly url: string;
	/** Stop listening and cut every connection, answered or not. Twice is fine. */
	readonly close: () => Promise<void>;
};

/** Serve HTTP to this machine alone, on a port that is free; whatever `answer` throws becomes a 500. */
export const listenOnLoopback = async (answer: Answer): Promise<LoopbackServer> => {
	const server = createServer(async (request, response) => {
		const sent = await answerTo(request, response, answer).catch(serverFault);
		// Where the client is gone, Node drops this.
		response.writeHead(sent.status, {'cache-control': 'no-store', ...sent.headers}).end(sent.body);
	});

	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		close: () =>
			new Promise(resolve => {
				// A server that is closed already says so by an error, which is what we wanted.
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
};

const answerTo = async (
	request: IncomingMessage,
	response: ServerResponse,
	answer: Answer,
): Promise<LoopbackAnswer> => {
	const clientGone = new AbortController();
	response.once('close', () => clientGone.abort());

	const body = await readBody(request);
	if (body === undefined) {
		return plain(413, 'The request body is larger than 1 MB.');
	}

	const {method = '', headers, url = ''} = request;
	const {pathname: path} = new URL(url, 'http://127.0.0.1');
	return answer({method, path, headers, body, signal: clientGone.signal});
};

/** The body as text; `undefined` if it is too large. */
const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		// What is too much is read on and dropped: a client that still sends would miss the answer.
		if (size <= largestBody) {
			chunks.push(chunk);
		}
	}

	return size > largestBody ? undefined : Buffer.concat(chunks).toString('utf8');
};

export const plain = (status: number, body: string): LoopbackAnswer => ({
	status,
	headers: {'content-type': 'text/plain; charset=utf-8'},
	body,
});

const serverFault = (error: unknown): LoopbackAnswer => plain(500, String(error));
