import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {demoAssertion} from '../../source/demo/demo-assertion.js';
import {encode, jane, responseXml} from '../saml/saml-response.js';
import {createWorkplace} from './workplace.js';

test.concurrent.for([
	['what is no SAML response', 'Hello, is this it?', 'This is not a SAML response: neither base64 nor XML.'],
	[
		'an encrypted assertion',
		encode(responseXml({assertion: '<saml:EncryptedAssertion/>'})),
		'This assertion is encrypted: only AWS can read the roles in it.',
	],
	[
		'an assertion without a role',
		encode(responseXml({attributes: [jane]})),
		'This assertion names no AWS role.',
	],
	[
		'a failed sign-in',
		responseXml({head: '<samlp:Status><samlp:StatusCode Value="a:AuthnFailed"/></samlp:Status>'}),
		'The identity provider reports that the sign-in failed: AuthnFailed',
	],
	[
		'a response that is cut off',
		demoAssertion(new Date()).slice(0, 5000),
		'This response is cut off or damaged: ',
	],
] as const)('decode fails on %s', async ([, input, sentence]) => {
	await using place = await createWorkplace();
	for (const args of [['decode'], ['decode', '--json']]) {
		const {stdout, stderr, exitCode} = await place.run(args, {input});
		expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 1});
		expect(stderr).toMatch(new RegExp(`^stsui: ${sentence.replace(/[()]/g, '.')}.*\n {7}\\S.*\n$`));
	}
});

test.concurrent('a file that is not there or no file is said so, and without any the way in is shown', async () => {
	await using place = await createWorkplace();
	mkdirSync(path.join(place.sandbox.directory, 'saml'));
	const missing = await place.run(['decode', '/nonexistent/\u001B[31m']);
	expect(missing).toMatchObject({
		exitCode: 1,
		stdout: '',
		stderr: 'stsui: There is no file /nonexistent/\\x1b[31m.\n       Check the name of the file.\n',
	});
	const directory = await place.run(['decode', 'saml'], {cwd: place.sandbox.directory});
	expect(directory).toMatchObject({
		exitCode: 1,
		stderr: expect.stringContaining('This is a directory: saml.'),
	});
	for (const args of [['decode'], ['decode', '-']]) {
		expect(await place.run(args, {input: ' \n'})).toMatchObject({
			exitCode: 3,
			stdout: '',
			stderr:
				'stsui: There is no SAML response to read.\n       Name a file, or pipe it in; the value of SAMLResponse from your browser will do.\n',
		});
	}
});
