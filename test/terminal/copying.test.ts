import {spawnSync} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {encodedResponse, prodAdmin, prodReadOnly} from '../helpers/builders.js';
import {isDesktopAvailable, startDesktop} from '../helpers/desktop.js';
import type {TestTerminal} from '../helpers/terminal.js';
import {splitCopies} from './sequences.js';
import {assume, createWorkplace, stsui, type Workplace} from './workplace.js';

/** Each as somebody types in it, but without the settings of this machine. */
const shells = {
	bash: ['--noprofile', '--norc', '-i'],
	zsh: ['-f', '-i'],
	fish: ['--no-config', '-i', '--init-command', 'function fish_prompt; printf "ready> "; end'],
} as const;

type Shell = keyof typeof shells;

const isInstalled = (shell: Shell): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

const quoted = (words: readonly string[]): string => words.map(word => `'${word}'`).join(' ');

/** What a script would get, which asks without the switcher. */
const exportsFor = async (format: string, {sandbox}: Workplace): Promise<string> => {
	const {stdout} = await sandbox.run(['export', '--shell', format]);
	return stdout;
};

/** What the shell in the terminal hands to the programs that it starts. */
const awsVariables = async (terminal: TestTerminal, {sandbox}: Workplace): Promise<readonly string[]> => {
	const file = path.join(sandbox.directory, 'variables');
	terminal.type(`env > '${file}'; echo writt''en`);
	terminal.press('enter');
	await terminal.waitFor('written');
	const lines = (await readFile(file, 'utf8')).split('\n');
	return lines.filter(line => line.startsWith('AWS_')).sort();
};

describe.runIf(isDesktopAvailable())('c on a desktop', () => {
	for (const shell of Object.keys(shells) as Shell[]) {
		const options = {concurrent: true, skip: !isInstalled(shell)};
		test(`copies what ${shell} takes when it is pasted there`, options, async () => {
			await using desktop = await startDesktop();
			await using place = await createWorkplace();
			const before = {
				...desktop.environment,
				AWS_SECURITY_TOKEN: 'of-somebody-else',
				AWS_PROFILE: 'somebody-else',
				// Not what decides.
				SHELL: '/bin/sh',
				PS1: 'ready> ',
			};
			await using terminal = place.openProgram(shell, shells[shell], {columns: 120, environment: before});
			await terminal.waitFor(/^ready>$/m);
			terminal.type(quoted(stsui('--assertion', place.assertionFile)));
			terminal.press('enter');
			await terminal.waitFor('42 roles');
			await assume(terminal, 'KeyCustodian');
			await terminal.waitFor('000123456789-KeyCustodian is live');
			terminal.press('c');
			await terminal.waitFor(`Copied exports for 000123456789-KeyCustodian (${shell}).`);
			const copied = await desktop.waitForClipboard(text => text !== '');
			expect(copied).toBe(await exportsFor(shell, place));

			terminal.press('q');
			await terminal.waitFor(/\nready>\s*$/);
			terminal.paste(copied);
			await terminal.waitFor('AWS_DEFAULT_PROFILE');
			terminal.press('enter');
			const set = (await exportsFor('dotenv', place)).trim().split('\n');
			const untouched = ['AWS_CONFIG_FILE', 'AWS_ENDPOINT_URL_STS', 'AWS_SHARED_CREDENTIALS_FILE'].map(
				name => `${name}=${place.environment[name]}`,
			);
			expect(await awsVariables(terminal, place)).toEqual([...set, ...untouched].sort());
		});
	}

	test.concurrent('C copies for the shell that is chosen', async () => {
		await using desktop = await startDesktop();
		await using place = await createWorkplace();
		await using terminal = await place.openWithRoles({environment: desktop.environment});
		terminal.press('enter');
		await terminal.waitFor('000123456789-Auditor is live');
		terminal.press('C');
		await terminal.waitFor('╭ Copy exports for');
		terminal.press('down', 'down', 'down', 'enter');
		await terminal.waitFor('Copied exports for 000123456789-Auditor (fish).');
		expect(await desktop.waitForClipboard(text => text !== '')).toBe(await exportsFor('fish', place));
	});

	test.concurrent('v takes the assertion that was copied in the browser', async () => {
		await using desktop = await startDesktop();
		await using place = await createWorkplace();
		const response = encodedResponse([prodAdmin, prodReadOnly], new Date());
		await desktop.writeClipboard(`SAMLResponse=${encodeURIComponent(response)}&RelayState=`);
		await using terminal = await place.openEmpty({environment: desktop.environment});
		terminal.press('v');
		await terminal.waitFor('2 roles for jane@example.com.');
	});
});

test.concurrent('c without a desktop asks the terminal to copy, and says so', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles({environment: {SHELL: '/usr/bin/fish'}});
	terminal.press('enter');
	await terminal.waitFor('000123456789-Auditor is live');
	terminal.press('c');
	await terminal.waitFor(/Sent exports for 000123456789-Auditor \(\w+\) to the terminal\./);
	await terminal.waitFor('If pasting brings nothing, your terminal does not allow it');
	const [, format = ''] = /Auditor \((?<format>\w+)\)/.exec(terminal.screen()) ?? [];
	expect(splitCopies(terminal.output).copies).toEqual([await exportsFor(format, place)]);
});

test.concurrent('v without a desktop says what to do instead', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openEmpty();
	terminal.press('v');
	await terminal.waitFor('There is no clipboard to read here: no display.');
	await terminal.waitFor('Paste with the keys of your terminal instead.');
});

describe.runIf(process.platform === 'linux')('a clipboard program that hangs', () => {
	test.concurrent('does not hold anything up', async () => {
		await using place = await createWorkplace();
		const directory = place.sandbox.directory;
		await writeFile(path.join(directory, 'xsel'), '#!/bin/sh\nsleep 30\n', {mode: 0o755});
		await using terminal = await place.openWithRoles({
			environment: {DISPLAY: ':77', PATH: `${directory}:${place.environment.PATH}`},
		});
		terminal.press('enter');
		await terminal.waitFor('000123456789-Auditor is live');
		terminal.press('c');
		await terminal.waitFor('The clipboard cannot be written.', {deadline: 5000});
		terminal.press('q');
		await terminal.waitUntilGone('╭ Roles');
		expect(await terminal.exited).toEqual({exitCode: 0, signal: null});
	});
});
