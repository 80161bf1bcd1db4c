import {mkdir, readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {createWorkplace, stsui} from './workplace.js';

test.concurrent('without an assertion it says how to begin', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openEmpty();
	expect(terminal.screen()).toMatch(/paste +it here/);
	expect(terminal.screen()).toMatch(/f +open a file/);
	terminal.press('enter');
	await terminal.waitFor('There is no role yet: paste a SAML response first.');
});

test.concurrent('a file is read as it was saved by a browser: --assertion', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles();
	expect(terminal.screen()).toContain('╭ Roles 42');
});

test.concurrent('a file is opened by f, and a wrong name costs nothing', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openEmpty();
	terminal.press('f');
	await terminal.waitFor('╭ Open a SAML response');
	terminal.type('nowhere');
	await terminal.waitFor('nowhere');
	terminal.press('enter');
	await terminal.waitFor('There is no file nowhere.');

	terminal.press('f');
	await terminal.waitFor('╭ Open a SAML response');
	terminal.paste(`${place.assertionFile}\n`);
	await terminal.waitFor(/File .*assertion/);
	terminal.press('enter');
	await terminal.waitFor('42 roles for jane.doe@example.com.');
});

test.concurrent('a response is pasted as it was copied', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openEmpty();
	terminal.paste(place.assertion.replace(/.{76}/g, '$&\n'));
	await terminal.waitFor('42 roles for jane.doe@example.com.');
});

test.concurrent('an assertion is piped in, and the keys come from the terminal', async () => {
	await using place = await createWorkplace();
	await using terminal = place.openProgram('sh', [
		'-c',
		'cat assertion | "$@"; echo "exit $?"; IFS= read -r line; echo "read $line"',
		'sh',
		...stsui(),
	]);
	await terminal.waitFor('42 roles for jane.doe@example.com.');
	terminal.press('down', 'enter');
	await terminal.waitFor('000123456789-IncidentResponder is live');
	terminal.press('q');
	await terminal.waitFor('exit 0');
	// The terminal is the shell's again.
	terminal.type('hello');
	terminal.press('enter');
	await terminal.waitFor('read hello');
});

test.concurrent('a home with a name that nobody would choose is a home', async () => {
	await using place = await createWorkplace();
	const home = path.join(place.sandbox.directory, `Jane's "home" – $HOME\nsweet`);
	await mkdir(home);
	const environment = {
		HOME: home,
		STSUI_DIR: undefined,
		AWS_SHARED_CREDENTIALS_FILE: undefined,
		AWS_CONFIG_FILE: undefined,
	};
	await using first = await place.openWithRoles({environment});
	first.press('enter');
	await first.waitFor('000123456789-Auditor is live');
	first.press('w');
	await first.waitFor('╭ Write an AWS profile');
	first.press('enter');
	await first.waitFor('Wrote the profile 000123456789-Auditor.');
	first.press('q');
	await first.exited;
	expect(await readFile(path.join(home, '.aws', 'credentials'), 'utf8')).toContain('[000123456789-Auditor]');
	expect(await readdir(place.sandbox.home)).toEqual([]);

	await using second = place.open([], {environment});
	await second.waitFor('╭ Sessions 1');
});

test.concurrent('a file that is not there is named before anything is drawn', async () => {
	await using place = await createWorkplace();
	await using terminal = place.open(['--assertion', 'nowhere']);
	expect(await terminal.exited).toEqual({exitCode: 1, signal: null});
	expect(terminal.output).toBe('stsui: There is no file nowhere.\r\n       Check the name of the file.\r\n');
});
