import {expect, test} from 'vitest';
import {aRole, encodedResponse, later, prodAdmin, prodReadOnly} from '../helpers/builders.js';
import {startJourney} from '../helpers/journey.js';

const response = encodedResponse([prodAdmin, prodReadOnly]);

test('v takes the response from the clipboard', async () => {
	await using journey = await startJourney({
		services: {pasteboard: `SAMLResponse=${encodeURIComponent(response)}&RelayState=`},
	});
	await journey.press('v');
	expect(journey.screen()).toContain('Roles 2');
	expect(journey.screen()).toContain('2 roles for jane@example.com.');
});

test('f opens a file', async () => {
	await using journey = await startJourney({services: {files: new Map([['~/response.txt', response]])}});
	await journey.press('f', ...'~/response.txt', 'enter');
	expect(journey.screen()).toContain('Roles 2');
});

test('f with a file that is not there says so, and nothing is lost', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('f', ...'nowhere', 'enter');
	expect(journey.screen()).toContain('There is no file nowhere.');
	expect(journey.screen()).toContain('Roles 2');
});

test('text that is pasted into a prompt is text', async () => {
	await using journey = await startJourney();
	await journey.press('f');
	await journey.paste('/home/jane/response.txt\n');
	expect(journey.screen()).toContain('/home/jane/respo');
	expect(journey.screen()).not.toContain('Roles 2');
});

test('l signs in where an identity provider can be asked', async () => {
	await using journey = await startJourney({services: {signIn: async () => response}});
	expect(journey.screen()).toContain('l      sign in');
	await journey.press('l');
	expect(journey.screen()).toContain('Roles 2');
});

test('without an identity provider there is no l', async () => {
	await using journey = await startJourney();
	expect(journey.screen()).not.toContain('sign in\n');
	await journey.press('l');
	expect(journey.screen()).toContain('no assertion loaded');
});

test('i shows what the assertion says, and i again goes back', async () => {
	await using journey = await startJourney({text: response});
	await journey.press('i');
	expect(journey.screen()).toContain('Subject           jane@example.com');
	expect(journey.screen()).toContain('Redeem before     2026-03-01 12:05:00Z, in 5m00s');
	await journey.press('i');
	expect(journey.screen()).toContain('Roles 2');
});

test.each([
	['nothing', '   ', 'There is nothing in it.'],
	['prose', 'Hello there, this is not it!', 'This is not a SAML response: neither base64 nor XML.'],
	[
		'a web page',
		'<!DOCTYPE html><html><body>Sign in</body></html>',
		'This is a web page, not a SAML response.',
	],
	['other XML', '<note>hello</note>', 'This is XML, but not a SAML response.'],
	['a cut-off response', response.slice(0, 400), 'This response is cut off or damaged'],
	['a response without a role', encodedResponse([]), 'This assertion names no AWS role.'],
	[
		'an expired response',
		encodedResponse([prodAdmin], later(-600)),
		'The time in which STS takes this assertion is over',
	],
])('pasting %s gives one sentence, and the switcher goes on', async (_, text, sentence) => {
	await using journey = await startJourney();
	await journey.paste(text);
	expect(journey.screen()).toContain(sentence);
	await journey.paste(response);
	expect(journey.screen()).toContain('Roles 2');
});

test('an assertion that AWS will not like in part is listed, with the way to its warnings', async () => {
	await using journey = await startJourney();
	const reserved = aRole('123456789012', 'AWSReservedSSO_Admin_0123456789abcdef');
	await journey.paste(encodedResponse([prodAdmin, reserved]));
	expect(journey.screen()).toContain('2 roles for jane@example.com.');
	expect(journey.screen()).toContain('i shows 1 warning.');
	await journey.press('i');
	expect(journey.screen()).toContain(
		'! AWSReservedSSO_Admin_0123456789abcdef belongs to IAM Identity Center',
	);
});

test('what was loaded stays when something else is pasted', async () => {
	await using journey = await startJourney({text: response});
	await journey.paste('nonsense, certainly');
	expect(journey.screen()).toContain('This is not a SAML response');
	expect(journey.screen()).toContain('Roles 2');
});

test('a paste that the terminal does not mark presses no key, and is whole though it comes in pieces', async () => {
	await using journey = await startJourney();
	const long = encodedResponse(Array.from({length: 60}, (_, index) => aRole('123456789012', `Role${index}`)));
	const pieces = long.match(/[\s\S]{1,4095}/g) ?? [];
	for (const piece of [...pieces, '\r']) {
		await journey.type(piece);
	}

	await journey.waitFor('Roles 60');
	expect(pieces.length).toBeGreaterThan(2);
	expect(journey.services.wishes).toHaveLength(0);
});
