import {PassThrough, Writable} from 'node:stream';
import xterm from '@xterm/headless';
import {type Program, startProgram} from '../../source/program/program.js';
import {renderSwitcher} from '../../source/ui/open.js';
import {themeFor} from '../../source/ui/theme.js';
import {createFakeServices, type FakeServices} from './fake-services.js';
import {keyBytes} from './keys.js';

export type Journey = {
	readonly services: FakeServices;
	readonly program: Program;
	/** Press keys one after the other, each once the one before has done all it does. */
	readonly press: (...keys: readonly string[]) => Promise<void>;
	readonly paste: (text: string) => Promise<void>;
	/** Send these characters as they are, in one piece. */
	readonly write: (text: string) => Promise<void>;
	/** The same, but waiting only until they are read. */
	readonly type: (text: string) => Promise<void>;
	/** Until what is known by now is drawn, though something may still be running. */
	readonly draw: () => Promise<void>;
	readonly resize: (columns: number, rows: number) => Promise<void>;
	/** Let time pass. */
	readonly pass: (seconds: number) => Promise<void>;
	/** What a person sees. */
	readonly screen: () => string;
	readonly rest: () => Promise<void>;
	/** Until the screen shows that text. */
	readonly waitFor: (text: string) => Promise<void>;
	readonly [Symbol.asyncDispose]: () => Promise<void>;
};

type JourneyOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly services?: Partial<FakeServices>;
	/** Pasted at the start. */
	readonly text?: string;
	readonly environment?: Readonly<Record<string, string>>;
};

/** The real switcher with the real loop, on a terminal that is only a model, in a world that is only in memory. */
export const startJourney = async (options: JourneyOptions = {}): Promise<Journey> => {
	const {columns = 80, rows = 24, environment = {}} = options;
	const services = createFakeServices(options.services);
	const model = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
	const stdout = screenStream(model);
	const stdin = keyboardStream();
	const program = startProgram(services, {
		columns,
		rows,
		regionWishes: services.regionWishes,
		canSignIn: services.signIn !== undefined,
	});
	const app = renderSwitcher(program, themeFor(environment), {
		stdin: stdin as unknown as NodeJS.ReadStream,
		stdout: stdout as unknown as NodeJS.WriteStream,
	});

	/** Until nothing runs and everything is drawn. */
	const rest = async (): Promise<void> => {
		await program.settled();
		await draw();
	};

	const draw = async (): Promise<void> => {
		await app.waitUntilRenderFlush();
		const {promise, resolve} = Promise.withResolvers<void>();
		model.write('', resolve);
		await promise;
	};

	const write = async (text: string): Promise<void> => {
		const {promise, resolve} = Promise.withResolvers<void>();
		const unsubscribe = stdin.whenRead(resolve);
		stdin.write(text);
		await promise;
		unsubscribe();
	};

	const writeAndRest = async (text: string): Promise<void> => {
		await write(text);
		await rest();
	};

	await rest();
	if (options.text !== undefined) {
		program.dispatch({type: 'text-pasted', text: options.text});
		await rest();
	}

	return {
		services,
		program,
		press: async (...keys) => {
			for (const key of keys) {
				if (key === 'escape') {
					// Ink waits for what may follow an escape; the test says that nothing does.
					program.dispatch({type: 'key-pressed', key});
					await rest();
				} else {
					await writeAndRest(keyBytes(key, false));
				}
			}
		},
		paste: async text => writeAndRest(`\u001B[200~${text}\u001B[201~`),
		write: writeAndRest,
		type: text => write(text),
		draw,
		resize: async (width, height) => {
			model.resize(width, height);
			stdout.columns = width;
			stdout.rows = height;
			stdout.emit('resize');
			program.dispatch({type: 'resized', columns: width, rows: height});
			await rest();
		},
		pass: async seconds => {
			services.clock = new Date(services.clock.getTime() + seconds * 1000);
			program.dispatch({type: 'ticked'});
			await draw();
		},
		screen: () => screenOf(model),
		rest,
		waitFor: async text => {
			const {promise, resolve} = Promise.withResolvers<void>();
			const look = async (): Promise<void> => {
				await rest();
				if (screenOf(model).includes(text)) {
					resolve();
				}
			};
			const unsubscribe = program.subscribe(() => void look());
			await look();
			await promise;
			unsubscribe();
		},
		[Symbol.asyncDispose]: async () => {
			program.stop();
			app.unmount();
			await app.waitUntilExit();
			model.dispose();
		},
	};
};

const screenOf = (model: InstanceType<typeof xterm.Terminal>): string => {
	const {active} = model.buffer;
	return Array.from(
		{length: model.rows},
		(_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
	)
		.join('\n')
		.trimEnd();
};

class ScreenStream extends Writable {
	readonly isTTY = true;
	columns: number;
	rows: number;

	constructor(model: InstanceType<typeof xterm.Terminal>) {
		super({write: (chunk, _encoding, done) => model.write(chunk, () => done(null))});
		this.columns = model.cols;
		this.rows = model.rows;
	}
}

const screenStream = (model: InstanceType<typeof xterm.Terminal>): ScreenStream => new ScreenStream(model);

class KeyboardStream extends PassThrough {
	readonly isTTY = true;
	readonly #watchers = new Set<() => void>();

	setRawMode(): this {
		return this;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}

	/** Call back when everything that was written has been read. */
	whenRead(watcher: () => void): () => void {
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	override read(size?: number): unknown {
		const chunk: unknown = super.read(size);
		if (chunk === null) {
			for (const watcher of this.#watchers) {
				watcher();
			}
		}

		return chunk;
	}
}

const keyboardStream = (): KeyboardStream => new KeyboardStream();
