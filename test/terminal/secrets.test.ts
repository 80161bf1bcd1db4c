import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {isDesktopAvailable, startDesktop} from '../helpers/desktop.js';
import type {TestTerminal} from '../helpers/terminal.js';
import {splitCopies} from './sequences.js';
import {createWorkplace, type Workplace} from './workplace.js';

/** What must not be seen of the session that is kept, in the forms in which it could be. */
const secretsOf = async ({sandbox, assertion}: Workplace): Promise<readonly string[]> => {
	const {stdout} = await sandbox.run(['export', '--shell', 'json']);
	const {AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN} = JSON.parse(stdout) as Record<
		string,
		string
	>;
	const secrets = [AWS_ACCESS_KEY_ID ?? '', AWS_SECRET_ACCESS_KEY ?? '', AWS_SESSION_TOKEN ?? ''];
	for (const secret of secrets) {
		expect(secret.length).toBeGreaterThanOrEqual(20);
	}

	// A part of each is a leak as well.
	return [...secrets, assertion].flatMap(secret => [
		secret.slice(0, 16),
		secret.slice(-16),
		Buffer.from(secret).toString('base64').slice(0, 16),
		encodeURIComponent(secret).slice(-16),
	]);
};

const expectNoneIn = (text: string, secrets: readonly string[]): void =>
	expect(secrets.filter(secret => text.includes(secret))).toEqual([]);

/** Everything that there is, once, and back. */
const tour = async (terminal: TestTerminal): Promise<void> => {
	terminal.press('enter');
	await terminal.waitFor('000123456789-Auditor is live');
	terminal.press('tab');
	await terminal.waitFor('ASIA…');
	terminal.press('w');
	await terminal.waitFor('╭ Write an AWS profile');
	terminal.press('enter');
	await terminal.waitFor('Wrote the profile 000123456789-Auditor.');
	terminal.press('i');
	await terminal.waitFor('╭ Assertion');
	terminal.press('end');
	await terminal.waitFor('╭ Assertion');
	terminal.press('escape');
	await terminal.waitFor('╭ Details');
	terminal.press('?');
	await terminal.waitFor('╭ Keys');
	terminal.press('escape');
	await terminal.waitFor('╭ Details');
};

test('what is written to the terminal holds no secret but the exports that were sent there', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles({columns: 160, rows: 50});
	await tour(terminal);
	const secrets = await secretsOf(place);
	expectNoneIn(terminal.output, secrets);
	terminal.press('c');
	await terminal.waitFor('Sent exports');
	terminal.press('q');
	await terminal.exited;
	const {shown, copies} = splitCopies(terminal.output);
	expect(copies).toHaveLength(1);
	expectNoneIn(shown, secrets);
	expectNoneIn(terminal.screen(), secrets);
});

describe.runIf(isDesktopAvailable() && process.platform === 'linux')('the process list', () => {
	test('holds no secret while one is copied', async () => {
		await using desktop = await startDesktop();
		await using place = await createWorkplace();
		await using terminal = await place.openWithRoles({environment: desktop.environment});
		const seen = new Set<string>();
		const watch = setInterval(() => {
			for (const command of allCommands()) seen.add(command);
		}, 2);
		try {
			terminal.press('enter');
			await terminal.waitFor('000123456789-Auditor is live');
			terminal.press('c');
			await terminal.waitFor('Copied exports for 000123456789-Auditor');
		} finally {
			clearInterval(watch);
		}

		const commands = [...seen].join('\n');
		expect(commands).toContain(place.assertionFile);
		expect(commands).toMatch(/xsel.*--clipboard/);
		expectNoneIn(commands, await secretsOf(place));
	});
});

const allCommands = (): readonly string[] =>
	readdirSync('/proc')
		.filter(name => /^\d+$/.test(name))
		.map(pid => {
			try {
				return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
			} catch {
				// It ended between the two looks.
				return '';
			}
		});
