import {expect, test} from 'vitest';
import {aRole, encodedResponse} from '../helpers/builders.js';
import type {TestTerminal} from '../helpers/terminal.js';
import {createWorkplace} from './workplace.js';

/** Everything is as at the start, and the next key does what it should. */
const expectNoKeyPressed = async (terminal: TestTerminal): Promise<void> => {
	expect(terminal.screen()).toContain('╭ Sessions ─');
	expect(terminal.screen()).toContain('╭ Details ─');
	terminal.press('enter');
	await terminal.waitFor('╭ Sessions 1');
	expect(terminal.screen()).toMatch(/› {3}Auditor +●/);
};

/** Text that ends with keys which would be missed. */
const unmarked = (length: number): string => `${'not a response, '.repeat(length).slice(0, length - 3)}q\rx`;

test.concurrent('200 KB arrive whole', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openEmpty();
	const roles = Array.from({length: 1300}, (_, index) => aRole('123456789012', `Role${index}`));
	const response = encodedResponse(roles, new Date());
	expect(response.length).toBeGreaterThan(200_000);
	terminal.paste(response.replace(/.{64}/g, '$&\n'));
	await terminal.waitFor('╭ Roles 1300');
	await terminal.waitFor(`This response has ${response.length} characters, STS takes 100000`);
	expect(terminal.screen()).toContain('╭ Sessions ─');
});

test.concurrent('a paste presses no key, whatever is in it', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles();
	for (const text of ['q', '\n', '?\nq\n', 'down\n\u0003\u0004q', '\u001B[A\u001B[B\u001Bq\u001B']) {
		terminal.paste(text);
		terminal.paste('That was it!');
		await terminal.waitFor('This is not a SAML response: neither base64 nor XML.');
	}

	await expectNoKeyPressed(terminal);
});

// A line hands over 4,095 characters at a time, so the last piece of a paste may be as short as what fingers type.
test.concurrent.for([3000, 4095 + 1, 4095 * 2 + 3, 20_000])(
	'%i characters that the terminal does not mark as pasted press no key',
	async length => {
		await using place = await createWorkplace();
		await using terminal = await place.openWithRoles();
		terminal.write(unmarked(length));
		await terminal.waitFor('This is not a SAML response: neither base64 nor XML.');
		await expectNoKeyPressed(terminal);
	},
);

test.concurrent('a response that the terminal does not mark as pasted arrives whole', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openEmpty();
	expect(place.assertion.length).toBeGreaterThan(2 * 4095);
	terminal.write(place.assertion);
	await terminal.waitFor('42 roles for jane.doe@example.com.');
});
