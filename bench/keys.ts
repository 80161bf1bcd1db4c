import {setTimeout} from 'node:timers/promises';
import type {TestTerminal} from '../test/helpers/terminal.ts';
import type {Group} from './group.ts';
import type {Program} from './process-time.ts';
import {samlResponse} from './saml-response.ts';
import {median} from './statistics.ts';
import {keyTime, open} from './terminal-time.ts';
import {type Timing, timingTable} from './timing-table.ts';

type Typist = Omit<Timing, 'milliseconds'> &
	Readonly<{
		terminal: TestTerminal;
		/** Pressed in this order, from the start again when they are used up. */
		keys: readonly string[];
		/** What a key changes on the screen. */
		part: (screen: string) => string;
	}>;

const presses = 200;
/** Milliseconds; a key that is held down repeats about 30 times a second. */
const pauseBetweenKeys = 25;

/** How soon the screen follows the keys, with few roles and with very many; beside it what the measuring itself takes. */
export const keys: Group = {
	name: 'keys',
	title: `Key to frame: from the press of a key until a terminal shows what it does (${presses} presses)`,
	run: async ({node, stsui, file}) => {
		const twenty = await file('20-roles', samlResponse({accounts: 4, rolesEach: 5}));
		const tenThousand = await file('10000-roles', samlResponse({accounts: 500, rolesEach: 20}));
		await using terminals = new AsyncDisposableStack();
		const opened = async (program: Program, ready: string | RegExp): Promise<TestTerminal> => {
			const terminal = terminals.use(open(program));
			await terminal.waitFor(ready, {deadline: 20_000});
			return terminal;
		};
		const few = await opened(stsui(['--assertion', twenty]), /Roles 20/);
		const many = await opened(stsui(['--assertion', tenThousand]), /Roles 10,?000/);
		const manyScrolled = await opened(stsui(['--assertion', tenThousand]), /Roles 10,?000/);
		const echo = await opened(node(['-e', keyCounter]), 'keys 0');

		const moved = await typeInTurns([
			{name: 'node, a counter of keys', terminal: echo, keys: ['a'], part: screen => screen},
			{name: 'down and up, 20 roles', terminal: few, keys: downAndUp, part: cursorLine},
			{
				name: 'down and up, 10,000 roles',
				baseline: 'down and up, 20 roles',
				terminal: many,
				keys: downAndUp,
				part: cursorLine,
			},
			{
				name: 'down, 10,000 roles scroll',
				baseline: 'down and up, 20 roles',
				terminal: manyScrolled,
				keys: ['down'],
				part: cursorLine,
			},
		]);

		for (const terminal of [few, many]) {
			terminal.press('/');
			await terminal.waitFor(screen => !screen.includes('/ filter  '));
		}
		const filtered = await typeInTurns([
			{name: 'filter, 20 roles', terminal: few, keys: wordAndBack, part: filterLine},
			{
				name: 'filter, 10,000 roles',
				baseline: 'filter, 20 roles',
				terminal: many,
				keys: wordAndBack,
				part: filterLine,
			},
		]);
		return timingTable([...moved, ...filtered]);
	},
};

/** Far enough to cross accounts, not so far that the list scrolls. */
const downAndUp = [...Array(18).fill('down'), ...Array(18).fill('up')] as readonly string[];

const wordAndBack: readonly string[] = [...'readonly', ...Array(8).fill('backspace')];

/** Node that does nothing but show that a key has come, in place of the one before. */
const keyCounter = `
	let keys = 0;
	const show = () => process.stdout.write('\\rkeys ' + keys);
	process.stdin.setRawMode(true).on('data', () => { keys++; show(); });
	show();
`;

/** The row with the cursor, and which one it is. */
const cursorLine = (screen: string): string => {
	const lines = screen.split('\n').map(line => line.slice(0, 45));
	const index = lines.findIndex(line => line.includes('›'));
	return `${index} ${lines[index]}`;
};

const filterLine = (screen: string): string =>
	screen
		.split('\n')
		.find(line => /^\S \//.test(line))
		?.slice(0, 45) ?? '';

/** A key for each in every round, so that what else the machine does falls on all alike. */
const typeInTurns = async (typists: readonly Typist[]): Promise<readonly Timing[]> => {
	const typed = typists.map(typist => ({
		typist,
		milliseconds: [] as number[],
		bytes: [typist.terminal.bytesWritten],
	}));
	for (let round = 0; round < presses; round++) {
		for (const {typist, milliseconds, bytes} of typed) {
			const {terminal, keys, part} = typist;
			milliseconds.push(await keyTime(terminal, keys[round % keys.length] ?? '', part));
			bytes.push(terminal.bytesWritten);
		}
		await setTimeout(pauseBetweenKeys);
	}
	return typed.map(({typist: {terminal, keys, part, ...timing}, milliseconds, bytes}) => ({
		...timing,
		milliseconds,
		remark: `${median(differences(bytes))} bytes a key`,
	}));
};

/** From each number to the next one. */
const differences = (numbers: readonly number[]): readonly number[] =>
	numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
