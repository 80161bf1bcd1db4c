import {mkdir, readdir} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {expectAsBefore, expectPlainModes, openBelowShell, pidOfStsui} from './below-a-shell.js';
import {assume, createWorkplace, type Workplace} from './workplace.js';

const openDemo = async (place: Workplace) => {
	const temporary = path.join(place.sandbox.directory, 'temporary');
	await mkdir(temporary);
	const terminal = openBelowShell(place, ['demo'], {environment: {TMPDIR: temporary}});
	await terminal.waitFor('42 roles for jane.doe@example.com');
	return {terminal, temporary};
};

test.concurrent('ctrl+c quits, and the terminal is as before', async () => {
	await using place = await createWorkplace();
	const {terminal, temporary} = await openDemo(place);
	await using _ = terminal;
	terminal.press('ctrl+c');
	await expectAsBefore(terminal, 0);
	expect(await readdir(temporary)).toEqual([]);
});

test.concurrent.for([
	['SIGTERM', 143],
	['SIGHUP', 129],
	['SIGINT', 130],
] as const)('%s ends it with exit code %i, and the terminal is as before', async ([signal, exitCode]) => {
	await using place = await createWorkplace();
	const {terminal, temporary} = await openDemo(place);
	await using _ = terminal;
	process.kill(pidOfStsui(terminal), signal);
	await expectAsBefore(terminal, exitCode);
	expect(await readdir(temporary)).toEqual([]);
});

test.concurrent.for(['q', 'ctrl+c', 'SIGTERM'] as const)('%s does not wait for STS', async way => {
	await using place = await createWorkplace();
	await using terminal = openBelowShell(place, ['--assertion', place.assertionFile]);
	await terminal.waitFor('42 roles');
	await assume(terminal, 'Warehouse');
	await terminal.waitFor(/› {3}Warehouse +◌/);
	const start = Date.now();
	if (way === 'SIGTERM') process.kill(pidOfStsui(terminal), way);
	else terminal.press(way);
	await expectAsBefore(terminal, way === 'SIGTERM' ? 143 : 0);
	// The demo's STS takes three seconds over this role.
	expect(Date.now() - start).toBeLessThan(2000);
});

test.concurrent('when the terminal is closed, the program ends and takes its files along', async ({
	expect,
}) => {
	await using place = await createWorkplace();
	const {terminal, temporary} = await openDemo(place);
	const pid = pidOfStsui(terminal);
	// The shell leads the session: without it the line is cut, as when a window is closed.
	terminal.signal('SIGKILL');
	await terminal.exited;
	await expect.poll(() => isAlive(pid), {timeout: 10_000}).toBe(false);
	expect(await readdir(temporary)).toEqual([]);
});

/** What goes wrong inside stsui once it gets the signal; it is loaded before stsui is. */
const bugs = {
	'in a view': `String.prototype.padStart = () => { throw new Error('nothing can be padded'); }`,
	'in the background': `throw new Error('nothing can be padded')`,
	'in a promise that nobody waits for': `Promise.reject(new Error('nothing can be padded'))`,
} as const;

test.concurrent.for(Object.entries(bugs))(
	'a bug %s is told once the terminal is as before',
	async ([, bug]) => {
		await using place = await createWorkplace();
		const preload = `data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => { ${bug} });`)}`;
		await using terminal = openBelowShell(place, ['--assertion', place.assertionFile], {
			environment: {NODE_OPTIONS: `--import ${preload}`},
		});
		await terminal.waitFor('42 roles');
		process.kill(pidOfStsui(terminal), 'SIGUSR2');
		await terminal.exited;
		expect(terminal.primaryScreen()).toMatch(
			/^pid \d+\nstsui: Something is wrong inside stsui: nothing can be padded\nError: .*\nexit 70\n/ms,
		);
		expectPlainModes(terminal);
	},
);

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
};
