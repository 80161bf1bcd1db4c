/**
A program before a real model of a terminal: what the tests see is what a person would see.

`media/` runs this file as it is, without a build, hence the `.ts` in the imports below.
*/
import xterm, {type IBuffer, type Terminal} from '@xterm/headless';
import {type Expectation, meets, named} from './expectation.ts';
import {keyBytes} from './keys.ts';
import {type Exit, type Program, type ProgramOptions, startProgram} from './pseudo-terminal.ts';

/** Start a program in a terminal of 80 by 24, unless told otherwise. */
export const openTerminal = (options: ProgramOptions): TestTerminal => new TestTerminal(options);

export class TestTerminal {
	/** Resolves once the program has ended and all it wrote is on the screen. */
	readonly exited: Promise<Exit>;
	readonly #model: Terminal;
	readonly #program: Program;
	readonly #watchers = new Set<() => void>();
	readonly #chunks: string[] = [];
	#isCursorHidden = false;
	#isOver = false;

	constructor({columns = 80, rows = 24, ...options}: ProgramOptions) {
		const {promise, resolve} = Promise.withResolvers<Exit>();
		this.exited = promise;
		this.#model = new xterm.Terminal({cols: columns, rows, scrollback: 10_000, allowProposedApi: true});
		this.#watchCursor();
		this.#program = startProgram(
			{columns, rows, ...options},
			{
				onOutput: chunk => {
					this.#chunks.push(chunk);
					this.#model.write(chunk, () => this.#look());
				},
				onExit: exit => {
					// What it wrote last may still wait to be parsed.
					this.#model.write('', () => {
						this.#isOver = true;
						this.#look();
						resolve(exit);
					});
				},
			},
		);
		// Programs ask a terminal who it is and where its cursor stands, and wait for the answer.
		this.#model.onData(answer => this.#program.write(answer));
	}

	get pid(): number {
		return this.#program.pid;
	}

	get columns(): number {
		return this.#model.cols;
	}

	get rows(): number {
		return this.#model.rows;
	}

	/** The cells that are shown, with their colours and attributes; the first visible line is at `baseY`. */
	get buffer(): IBuffer {
		return this.#model.buffer.active;
	}

	/** Every character that the program wrote, escape sequences included. */
	get output(): string {
		return this.#chunks.join('');
	}

	get bytesWritten(): number {
		return Buffer.byteLength(this.output);
	}

	/**
	Press keys, without a pause between them: `press('down', 'down', 'enter')`, `press('ctrl+c')`, `press('?')`.

	On every terminal an `escape` that is followed at once by another key is that key with alt:
	wait for what `escape` does before the next key.
	*/
	press(...names: readonly string[]): void {
		for (const name of names) this.write(keyBytes(name, this.modes().applicationCursor));
	}

	type(text: string): void {
		this.write(text);
	}

	/** As terminals do: a newline becomes the enter key, and brackets come around it if the program asked for them. */
	paste(text: string): void {
		const typed = text.replaceAll(/\r?\n/g, '\r');
		this.write(this.modes().bracketedPaste ? `\u001B[200~${typed}\u001B[201~` : typed);
	}

	write(raw: string): void {
		this.#program.write(raw);
	}

	resize(columns: number, rows: number): void {
		this.#model.resize(columns, rows);
		this.#program.resize(columns, rows);
		this.#look();
	}

	/** Send a signal to the program that was started, not to its children. */
	signal(name: NodeJS.Signals): void {
		this.#program.signal(name);
	}

	/** @throws {Error} With the screen in its message, at the deadline or as soon as the program has ended without it. */
	async waitFor(expectation: Expectation, {deadline = 10_000} = {}): Promise<void> {
		await this.#until(screen => meets(screen, expectation), `${named(expectation)} to appear`, deadline);
	}

	/** The opposite of `waitFor`, with the same failures. */
	async waitUntilGone(expectation: Expectation, {deadline = 10_000} = {}): Promise<void> {
		await this.#until(screen => !meets(screen, expectation), `${named(expectation)} to go away`, deadline);
	}

	/** One line for each row of the screen, without the blanks at their ends. */
	screen(): string {
		const {buffer, rows} = this;
		return Array.from({length: rows}, (_, row) => lineText(buffer, buffer.baseY + row).trimEnd()).join('\n');
	}

	/** What stays after a fullscreen program: the normal buffer with all that scrolled out of it, wrapped lines joined. */
	primaryScreen(): string {
		const {normal} = this.#model.buffer;
		const lines = Array.from({length: normal.length}, (_, y) => {
			const isContinued = normal.getLine(y + 1)?.isWrapped ?? false;
			return isContinued ? lineText(normal, y) : `${lineText(normal, y).trimEnd()}\n`;
		});
		return lines.join('').trimEnd();
	}

	modes() {
		const {bracketedPasteMode, mouseTrackingMode, applicationCursorKeysMode} = this.#model.modes;
		return {
			isAlternate: this.buffer.type === 'alternate',
			isCursorHidden: this.#isCursorHidden,
			bracketedPaste: bracketedPasteMode,
			mouse: mouseTrackingMode !== 'none',
			applicationCursor: applicationCursorKeysMode,
		} as const;
	}

	/** Kill the program if it is still alive, with the children that it has in its process group. */
	async close(): Promise<void> {
		this.#program.kill();
		await this.exited;
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.close();
	}

	#look(): void {
		for (const watcher of this.#watchers) watcher();
	}

	async #until(isMet: (screen: string) => boolean, wish: string, deadline: number): Promise<void> {
		const {promise, resolve} = Promise.withResolvers<'met' | 'late' | 'over'>();
		const watcher = () => {
			// Half a frame is never shown: a terminal waits for the end of a synchronized update.
			const isMidFrame = this.#model.modes.synchronizedOutputMode && !this.#isOver;
			if (!isMidFrame && isMet(this.screen())) resolve('met');
			else if (this.#isOver) resolve('over');
		};
		const timer = setTimeout(() => resolve('late'), deadline);
		this.#watchers.add(watcher);
		try {
			watcher();
			const outcome = await promise;
			if (outcome === 'met') return;
			const story = outcome === 'late' ? `within ${deadline} ms` : 'before the program ended';
			throw new Error(`Waited for ${wish} ${story}. The screen:\n\n${this.screen().trimEnd()}\n`);
		} finally {
			clearTimeout(timer);
			this.#watchers.delete(watcher);
		}
	}

	/** The model draws no cursor, so it does not tell whether there is one. */
	#watchCursor(): void {
		const {parser} = this.#model;
		const setHidden = (isHidden: boolean) => (parameters: readonly (number | number[])[]) => {
			if (parameters.includes(25)) this.#isCursorHidden = isHidden;
			return false;
		};
		const reset = () => {
			this.#isCursorHidden = false;
			return false;
		};
		parser.registerCsiHandler({prefix: '?', final: 'l'}, setHidden(true));
		parser.registerCsiHandler({prefix: '?', final: 'h'}, setHidden(false));
		parser.registerCsiHandler({intermediates: '!', final: 'p'}, reset);
		parser.registerEscHandler({final: 'c'}, reset);
	}
}

const lineText = (buffer: IBuffer, y: number): string => buffer.getLine(y)?.translateToString() ?? '';
