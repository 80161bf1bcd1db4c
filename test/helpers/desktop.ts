/**
A desktop without a screen: an X server of our own, so that tests may use a real clipboard and nobody else's.
*/
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import type {Readable} from 'node:stream';
import {text} from 'node:stream/consumers';

export type Desktop = Readonly<{
	/** What a program needs to find this desktop. */
	environment: Readonly<{DISPLAY: string}>;
	readClipboard: () => Promise<string>;
	/** The clipboard's text as soon as it meets the test: a program that copies is often done before the text can be had. */
	waitForClipboard: (isExpected: (text: string) => boolean, deadline?: number) => Promise<string>;
	writeClipboard: (text: string) => Promise<void>;
	stop: () => Promise<void>;
	[Symbol.asyncDispose]: () => Promise<void>;
}>;

export const isDesktopAvailable = (): boolean => isOnPath('Xvfb') && isOnPath('xsel');

export const startDesktop = async (): Promise<Desktop> => {
	const server = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '640x480x24'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const exited = once(server, 'exit');
	const stop = async () => {
		server.kill();
		await exited;
	};
	const environment = {DISPLAY: `:${await firstLine(server.stdio[3] as Readable)}`};
	return {
		environment,
		readClipboard: () => readSelection(environment),
		waitForClipboard: (isExpected, deadline) => waitForSelection(environment, isExpected, deadline),
		writeClipboard: content => writeSelection(environment, content),
		stop,
		[Symbol.asyncDispose]: stop,
	};
};

/** The number of the display, which the server writes as soon as it can be used. */
const firstLine = async (stream: Readable): Promise<string> => {
	let written = '';
	for await (const chunk of stream) {
		written += chunk;
		if (written.includes('\n')) return written.trim();
	}
	throw new Error('Xvfb ended before it had a display');
};

const readSelection = async (environment: Desktop['environment']): Promise<string> => {
	const child = spawn('xsel', ['--clipboard', '--output'], {env: {...process.env, ...environment}});
	return text(child.stdout);
};

const waitForSelection = async (
	environment: Desktop['environment'],
	isExpected: (text: string) => boolean,
	deadline = 10_000,
): Promise<string> => {
	const start = Date.now();
	for (;;) {
		// X tells nobody of a change without being asked to; to read again is all the waiting there is.
		const content = await readSelection(environment);
		if (isExpected(content)) return content;
		if (Date.now() - start > deadline) {
			throw new Error(`The clipboard did not change within ${deadline} ms. It holds:\n\n${content}\n`);
		}
	}
};

/** `xsel` stays behind to hold the text, as X wants it; without our pipes, so that nobody waits for it. */
const writeSelection = async (environment: Desktop['environment'], content: string): Promise<void> => {
	const child = spawn('xsel', ['--clipboard', '--input'], {
		env: {...process.env, ...environment},
		stdio: ['pipe', 'ignore', 'ignore'],
	});
	child.stdin.end(content);
	await once(child, 'exit');
	await waitForSelection(environment, held => held === content);
};

const isOnPath = (command: string): boolean =>
	(process.env.PATH ?? '').split(delimiter).some(directory => {
		try {
			accessSync(join(directory, command), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
