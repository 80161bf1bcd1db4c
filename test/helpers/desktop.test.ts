import {execFileSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {isDesktopAvailable, startDesktop} from './desktop.js';

describe.skipIf(!isDesktopAvailable())('a desktop', () => {
	test('has a clipboard that is empty at first and keeps what is copied', async () => {
		await using desktop = await startDesktop();
		expect(await desktop.readClipboard()).toBe('');
		await desktop.writeClipboard('export AWS_REGION=eu-west-1\nünïcödé');
		expect(await desktop.readClipboard()).toBe('export AWS_REGION=eu-west-1\nünïcödé');
	});

	test('shows what a program copies, even if the program is done before its text can be had', async () => {
		await using desktop = await startDesktop();
		const env = {...process.env, ...desktop.environment};
		execFileSync('xsel', ['--clipboard', '--input'], {
			env,
			input: 'AKIA',
			stdio: ['pipe', 'ignore', 'ignore'],
		});
		expect(await desktop.waitForClipboard(held => held !== '')).toBe('AKIA');
		await expect(desktop.waitForClipboard(held => held === 'other', 50)).rejects.toThrow(
			'The clipboard did not change within 50 ms. It holds:\n\nAKIA\n',
		);
	});

	test('shares its clipboard with no other desktop, but with the programs that are started in it', async () => {
		await using one = await startDesktop();
		await using other = await startDesktop();
		await one.writeClipboard('mine');
		expect(await other.readClipboard()).toBe('');
		const env = {...process.env, ...one.environment};
		expect(execFileSync('xsel', ['--clipboard', '--output'], {env, encoding: 'utf8'})).toBe('mine');
	});
});
