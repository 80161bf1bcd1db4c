import {describe, expect, test} from 'vitest';
import {openTerminal} from './terminal.js';

const shell = (script: string, size: {columns?: number; rows?: number} = {}) =>
	openTerminal({command: 'sh', args: ['-c', script], ...size});

const node = (script: string) => openTerminal({command: process.execPath, args: ['-e', script]});

/** Shows what it is sent, byte by byte and readable, after having set the terminal's modes. */
const keyViewer = (modes = '') =>
	node(`
		process.stdin.setRawMode(true);
		process.stdin.on('data', data => process.stdout.write(JSON.stringify(data.toString()) + '\\r\\n'));
		process.stdout.write(${JSON.stringify(modes)} + 'ready\\r\\n');
	`);

describe('keys', () => {
	test.for([
		['up', '"\\u001b[A"'],
		['enter', '"\\r"'],
		['escape', '"\\u001b"'],
		['shift+tab', '"\\u001b[Z"'],
		['pageup', '"\\u001b[5~"'],
		['ctrl+c', '"\\u0003"'],
		['ctrl+space', '"\\u0000"'],
		['alt+x', '"\\u001bx"'],
		['ctrl+left', '"\\u001b[1;5D"'],
		['f1', '"\\u001bOP"'],
		['+', '"+"'],
		['é', '"é"'],
	] as const)('%s reaches the program as %s', async ([key, bytes]) => {
		await using terminal = keyViewer();
		await terminal.waitFor('ready');
		terminal.press(key);
		await terminal.waitFor(bytes);
	});

	test('the cursor keys follow the mode that the program chose', async () => {
		await using terminal = keyViewer('\u001B[?1h');
		await terminal.waitFor('ready');
		expect(terminal.modes().applicationCursor).toBe(true);
		terminal.press('up');
		await terminal.waitFor('"\\u001bOA"');
	});

	test('a key that no keyboard has is an error', async () => {
		await using terminal = shell('cat');
		expect(() => terminal.press('pgdn')).toThrow('No key is called “pgdn”');
	});

	test('typed text reaches a program that reads lines', async () => {
		await using terminal = shell('read line; echo "got $line"');
		terminal.type('hello');
		terminal.press('enter');
		await terminal.waitFor('got hello');
	});
});

describe('paste', () => {
	test('is bracketed when the program asked for it', async () => {
		await using terminal = keyViewer('\u001B[?2004h');
		await terminal.waitFor('ready');
		terminal.paste('one\ntwo');
		await terminal.waitFor('"\\u001b[200~one\\rtwo\\u001b[201~"');
	});

	test('is like typing when it did not', async () => {
		await using terminal = keyViewer();
		await terminal.waitFor('ready');
		terminal.paste('one\ntwo');
		await terminal.waitFor('"one\\rtwo"');
	});

	test('arrives whole, however long', async () => {
		await using terminal = node(`
			let size = 0;
			process.stdin.setRawMode(true);
			process.stdin.on('data', data => { size += data.length; console.log('size', size); });
			console.log('ready');
		`);
		await terminal.waitFor('ready');
		terminal.paste('x'.repeat(200_000));
		await terminal.waitFor('size 200000');
	});
});

describe('the screen', () => {
	test('has as many lines as the terminal has rows, without blanks at their ends', async () => {
		await using terminal = shell('printf "one   \\ntwo"', {rows: 4});
		await terminal.exited;
		expect(terminal.screen()).toBe('one\ntwo\n\n');
	});

	test('is the alternate one of a fullscreen program, and the primary one is kept below it', async () => {
		await using terminal = shell(
			'echo before; printf "\\033[?1049h\\033[?25l\\033[?1000hfullscreen"; read x; printf "\\033[?1000l\\033[?25h\\033[?1049l"; echo after',
		);
		await terminal.waitFor('fullscreen');
		expect(terminal.modes()).toMatchObject({isAlternate: true, isCursorHidden: true, mouse: true});
		expect(terminal.primaryScreen()).toBe('before');

		terminal.press('enter');
		await terminal.waitFor('after');
		expect(terminal.modes()).toMatchObject({isAlternate: false, isCursorHidden: false, mouse: false});
		expect(terminal.primaryScreen()).toBe('before\nafter');
	});

	test('scrolled and wrapped lines are whole in the primary screen', async () => {
		await using terminal = shell('seq 1 20; echo a line that is wider than the terminal', {
			columns: 20,
			rows: 5,
		});
		await terminal.exited;
		expect(terminal.primaryScreen()).toMatch(/^1\n2\n[\d\n]*\n20\na line that is wider than the terminal$/);
		expect(terminal.screen()).toBe('19\n20\na line that is wider\n than the terminal\n');
	});

	test('shows no frame before its synchronized update is complete', async () => {
		await using terminal = shell('printf "\\033[?2026hhalf"; read x; printf " whole\\033[?2026l"; read x');
		await expect(terminal.waitFor('half', {deadline: 200})).rejects.toThrow('within 200 ms');
		terminal.press('enter');
		await terminal.waitFor(/half\s+whole/);
	});

	test('resizes with the terminal, and the program hears of it', async () => {
		await using terminal = node(`
			process.stdout.on('resize', () => console.log('now', process.stdout.columns, process.stdout.rows));
			process.stdin.resume();
			console.log('ready');
		`);
		await terminal.waitFor('ready');
		terminal.resize(60, 20);
		await terminal.waitFor('now 60 20');
		expect(terminal.screen().split('\n')).toHaveLength(20);
	});

	test('counts the bytes written', async () => {
		await using terminal = shell('printf é');
		await terminal.exited;
		expect(terminal.bytesWritten).toBe(2);
		expect(terminal.output).toBe('é');
	});
});

describe('waiting', () => {
	test('fails at the deadline with the screen in the message', async () => {
		await using terminal = shell('echo something else; read x');
		await terminal.waitFor('something');
		await expect(terminal.waitFor('Roles', {deadline: 100})).rejects.toThrow(
			/^Waited for “Roles” to appear within 100 ms\. The screen:\n\nsomething else\n$/,
		);
	});

	test('fails as soon as the program has ended without it', async () => {
		await using terminal = shell('echo sorry');
		await expect(terminal.waitFor(/Roles \d+/)).rejects.toThrow(
			/^Waited for \/Roles \\d\+\/ to appear before the program ended\. The screen:\n\nsorry\n$/,
		);
	});

	test('points at the line of the test that waited', async () => {
		await using terminal = shell('true');
		const failure = await terminal.waitFor('never').catch((error: Error) => error);
		expect(failure?.stack).toContain('terminal.test.ts');
	});

	test('takes a question about the screen', async () => {
		await using terminal = shell('echo 1; echo 2; read x');
		await terminal.waitFor(screen => screen.split('\n')[1] === '2');
	});

	test('sees text go away', async () => {
		await using terminal = shell('printf wait; read x; printf "\\033[2J\\033[Hdone"; read x');
		await terminal.waitFor('wait');
		terminal.press('enter');
		await terminal.waitUntilGone('wait');
		expect(terminal.screen()).toContain('done');
	});
});

describe('the program', () => {
	test('ends with its exit code, after all it wrote', async () => {
		await using terminal = shell('seq 1 5000; exit 3');
		expect(await terminal.exited).toEqual({exitCode: 3, signal: null});
		expect(terminal.primaryScreen()).toMatch(/\n4999\n5000$/);
	});

	test('ends by a signal', async () => {
		await using terminal = shell('echo ready; read x');
		await terminal.waitFor('ready');
		terminal.signal('SIGTERM');
		expect(await terminal.exited).toEqual({exitCode: null, signal: 'SIGTERM'});
	});

	test('is killed when the terminal is closed, even if it would not leave', async () => {
		const terminal = shell('trap "" HUP INT TERM; echo ready; while :; do read x; done');
		await terminal.waitFor('ready');
		await terminal.close();
		expect(await terminal.exited).toEqual({exitCode: null, signal: 'SIGKILL'});
	});

	test('gets a small environment of its own, without CI', async () => {
		await using terminal = openTerminal({
			command: 'env',
			environment: {HOME: '/tmp/someone', GREETING: 'hello', COLORTERM: undefined},
		});
		await terminal.exited;
		const names = terminal
			.primaryScreen()
			.split('\n')
			.map(line => line.split('=')[0]);
		expect(names.sort()).toEqual(['GREETING', 'HOME', 'LANG', 'PATH', 'PWD', 'TERM']);
	});

	test('gets an answer when it asks where the cursor is', async () => {
		await using terminal = node(`
			process.stdin.setRawMode(true);
			process.stdin.once('data', data => { console.log(JSON.stringify(data.toString())); process.exit(); });
			process.stdout.write('abc\\u001B[6n');
		`);
		await terminal.waitFor('"\\u001b[1;4R"');
	});

	test('can be one of several in a shell, so that the line settings before and after it compare', async () => {
		await using terminal = shell('stty -g; stty -echo; stty -g; stty echo; stty -g');
		await terminal.exited;
		const [before, during, after] = terminal.primaryScreen().split('\n');
		expect(before).toMatch(/^[\da-f:]+$/);
		expect(during).not.toBe(before);
		expect(after).toBe(before);
	});
});
