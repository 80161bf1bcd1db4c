import {expect, test} from 'vitest';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {encodedResponse} from '../helpers/builders.js';
import {createWorkplace} from './workplace.js';

const expired = demoAssertion(new Date(Date.now() - 10 * 60_000));

const badInputs: ReadonlyArray<readonly [name: string, text: string, sentence: string]> = [
	['prose', 'quit, please, and kindly!', 'This is not a SAML response: neither base64 nor XML.'],
	[
		'base64 of something else',
		Buffer.from('hello '.repeat(40)).toString('base64'),
		'This looks like base64, but there is no SAML response in it.',
	],
	[
		'a web page',
		'<!DOCTYPE html>\n<html><body><h1>Sign in</h1></body></html>\n',
		'This is a web page, not a SAML response.',
	],
	['other XML', '<note>\n<to>Jane</to>\n</note>', 'This is XML, but not a SAML response.'],
	['XML that is none', '<Response>quite & wrong', 'This response is cut off or damaged'],
	['half a response', expired.slice(0, expired.length / 2), 'This response is cut off or damaged'],
	['a response without a role', encodedResponse([], new Date()), 'This assertion names no AWS role.'],
	['an expired response', expired, 'The time in which STS takes this assertion is over'],
];

test.concurrent('each bad input has a sentence of its own, and a good one works afterwards', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openEmpty({columns: 100});
	for (const [name, text, sentence] of badInputs) {
		terminal.paste(text);
		await terminal.waitFor(sentence).catch((error: Error) => {
			throw new Error(`${name}: ${error.message}`);
		});
	}

	terminal.paste(place.assertion);
	await terminal.waitFor('42 roles for jane.doe@example.com.');
	terminal.press('enter');
	await terminal.waitFor('000123456789-Auditor is live');
	// None of it was taken for keys.
	expect(terminal.screen()).toContain('╭ Sessions 1 ');
});

test.concurrent('a role that STS refuses has its sentence, and the next one works', async () => {
	await using place = await createWorkplace();
	await using terminal = await place.openWithRoles({columns: 100});
	terminal.press('/');
	terminal.type('BreakGlass');
	await terminal.waitFor('╭ Roles 1 of 42');
	terminal.press('enter');
	await terminal.waitFor('✗');
	expect(terminal.screen()).toMatch(/✗ .*BreakGlass/);
	expect(terminal.screen()).toContain('╭ Sessions ─');

	terminal.press('escape');
	await terminal.waitFor('╭ Roles 42');
	terminal.press('g', 'enter');
	await terminal.waitFor('000123456789-Auditor is live');
});
