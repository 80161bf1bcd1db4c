import {expect, test} from 'vitest';
import {createWorkplace, stsui} from './workplace.js';

const noScreen =
	'stsui: The switcher needs a terminal to draw on, and this is none.\n       Use a command instead: stsui --help lists them.\n';
const noKeyboard =
	'stsui: The switcher finds no keyboard: standard input is no terminal, and there is no /dev/tty.\n       Use a command instead: stsui --help lists them.\n';

test.concurrent.for(['', ' demo', ' --assertion assertion'])(
	'stsui%s without any terminal says what to run instead',
	async args => {
		await using place = await createWorkplace();
		const {directory} = place.sandbox;
		const result = await place.sandbox.run(args.split(' ').slice(1), {cwd: directory});
		expect(result).toEqual({exitCode: 2, signal: null, stdout: '', stderr: noScreen});
	},
);

test.concurrent('output that goes into a pipe is no screen', async () => {
	await using place = await createWorkplace();
	await using terminal = place.openProgram('sh', ['-c', '"$@" | cat; echo done', 'sh', ...stsui()]);
	await terminal.waitFor('done');
	expect(terminal.output).toBe(`${noScreen}done\n`.replaceAll('\n', '\r\n'));
});

test.concurrent('a dumb terminal is no screen', async () => {
	await using place = await createWorkplace();
	await using terminal = place.open(['demo'], {environment: {TERM: 'dumb'}});
	expect(await terminal.exited).toEqual({exitCode: 2, signal: null});
	expect(terminal.output).toBe(noScreen.replaceAll('\n', '\r\n'));
});

test.concurrent('a screen without a keyboard is no terminal', async () => {
	await using place = await createWorkplace();
	// In a session of its own it has no terminal to open, though it can write to this one.
	const detached = `
		const [file, ...args] = process.argv.slice(1);
		require('node:child_process')
			.spawn(file, args, {detached: true, stdio: ['ignore', 'inherit', 'inherit']})
			.on('exit', code => process.exitCode = code);
	`;
	await using terminal = place.openProgram(process.execPath, ['-e', detached, ...stsui()]);
	expect(await terminal.exited).toEqual({exitCode: 2, signal: null});
	expect(terminal.output).toBe(noKeyboard.replaceAll('\n', '\r\n'));
});
