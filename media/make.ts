/**
Make the pictures of the readme, from the real program: `npm run media`.

The demo has an identity provider and an STS of its own, and a sandbox for a home: nothing that is shown is anyone's.
*/
import {writeFile} from 'node:fs/promises';
import {commandFile, createSandbox} from '../test/helpers/sandbox.ts';
import {openTerminal, type TestTerminal} from '../test/helpers/terminal.ts';
import {terminalPicture} from './terminal-picture.ts';

/** Roles to assume for the pictures, by what is typed into the filter; the last one stays selected. */
const shown = [
	{filter: 'billing readonly', session: 'acme-billing-ReadOnly'},
	{filter: 'staging deployer', session: 'acme-staging-Deployer'},
	{filter: 'prod readonly', session: 'acme-prod-ReadOnly'},
	{filter: 'prod admin', session: 'acme-prod-Admin'},
];

const makePictures = async (): Promise<void> => {
	await inDemo({columns: 110, rows: 32}, async terminal => {
		await assumeRoles(terminal);
		await save(terminal, 'switcher');

		terminal.press('?');
		await terminal.waitFor('Keys');
		await save(terminal, 'help');
	});

	await inDemo({columns: 60, rows: 20}, async terminal => {
		await assumeRoles(terminal);
		await save(terminal, 'narrow');
	});
};

const assumeRoles = async (terminal: TestTerminal): Promise<void> => {
	await terminal.waitFor('Roles 42');
	for (const {filter, session} of shown) {
		terminal.press('/');
		await terminal.waitFor('esc back');
		terminal.type(filter);
		await terminal.waitFor(`/ ${filter}`);
		terminal.press('enter');
		await terminal.waitFor(`${session} is live for`);
		terminal.press('escape');
		await terminal.waitFor('Roles 42');
	}
};

type Size = Readonly<{columns: number; rows: number}>;

const inDemo = async (size: Size, show: (terminal: TestTerminal) => Promise<void>): Promise<void> => {
	const sandbox = await createSandbox();
	const terminal = openTerminal({
		command: process.execPath,
		args: [commandFile, 'demo'],
		environment: sandbox.environment,
		...size,
	});
	try {
		await show(terminal);
	} finally {
		await terminal.close();
		await sandbox.remove();
	}
};

const save = async (terminal: TestTerminal, name: string): Promise<void> => {
	const file = new URL(`${name}.svg`, import.meta.url);
	await writeFile(file, terminalPicture(terminal, 'stsui'));
	console.log(`media/${name}.svg`);
};

await makePictures();
