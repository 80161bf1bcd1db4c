import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {temporaryDirectory} from './place.js';

/** Make `saver.ts` a file that Node runs. */
export const bundleSaver = async (): Promise<string> => {
	const outfile = path.join(temporaryDirectory(), 'saver.mjs');
	await build({
		entryPoints: [fileURLToPath(new URL('saver.ts', import.meta.url))],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		logLevel: 'error',
	});
	return outfile;
};

type SaverOptions = {
	readonly saver: string;
	readonly directory: string;
	readonly keyFile: string;
	readonly names: readonly string[];
	readonly nodeOptions?: readonly string[];
	/** Runs the command that follows it; such as a shell that sets a limit first. */
	readonly launcher?: readonly string[];
	/** Told each line of a saver, at once. */
	readonly onLine?: (line: string) => void;
};

export type Saver = {
	/** Resolves when it has started and would save. */
	readonly ready: Promise<void>;
	readonly go: () => void;
	/** All that it said after `ready`, when it has ended. */
	readonly ended: Promise<readonly string[]>;
};

export const startSaver = ({saver, directory, keyFile, names, ...options}: SaverOptions): Saver => {
	const node = [process.execPath, ...(options.nodeOptions ?? []), saver, directory, keyFile, ...names];
	const [command = '', ...args] = [...(options.launcher ?? []), ...node];
	const child = spawn(command, args, {stdio: ['pipe', 'pipe', 'inherit']});
	child.stdin.on('error', () => undefined);
	const lines: string[] = [];
	const output = createInterface(child.stdout);
	const ready = Promise.race([once(output, 'line'), once(output, 'close')]).then(() => undefined);
	output.on('line', line => {
		if (line !== 'ready') {
			lines.push(line);
			options.onLine?.(line);
		}
	});
	return {
		ready,
		go: () => child.stdin.end(),
		ended: Promise.all([once(child, 'close'), once(output, 'close')]).then(() => lines),
	};
};

/** Start savers, let all of them go at the same moment, and wait until they have ended. */
export const runSavers = async (options: readonly SaverOptions[]): Promise<readonly string[]> => {
	const savers = options.map(startSaver);
	await Promise.all(savers.map(({ready}) => ready));
	for (const {go} of savers) {
		go();
	}

	return (await Promise.all(savers.map(({ended}) => ended))).flat();
};
