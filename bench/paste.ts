import {alternate} from './alternate.ts';
import type {Group} from './group.ts';
import {samlResponse} from './saml-response.ts';
import {pasteTime} from './terminal-time.ts';
import {timingTable} from './timing-table.ts';

const baseline = 'node, the same paste only counted';

/** How soon a pasted response is a list of roles, twice as large as any that STS takes. */
export const paste: Group = {
	name: 'paste',
	title: 'Paste: from the paste of a response until a terminal shows its roles',
	run: async ({node, stsui}, runs) => {
		const text = samlResponse({accounts: 80, rolesEach: 15});
		const timings = await alternate(
			[
				{
					name: baseline,
					measure: () =>
						pasteTime(node(['-e', pasteCounter]), {ready: 'ready', text, expected: `${text.length} letters`}),
				},
				{
					name: `stsui, ${Math.round(text.length / 1000)} KB with 1,200 roles`,
					baseline,
					goal: {milliseconds: 300},
					measure: () => pasteTime(stsui([]), {ready: 'Roles', text, expected: /Roles 1,?200/}),
				},
			],
			runs,
		);
		return timingTable(timings);
	},
};

/** Node that does nothing but read a paste to its end and say how long it was; ends at any key. */
const pasteCounter = `
	let text = '';
	process.stdin.setRawMode(true).setEncoding('utf8').on('data', chunk => {
		if (chunk === '\\u0003') process.exit();
		text += chunk;
		if (text.endsWith('\\u001B[201~')) process.stdout.write(text.length - 12 + ' letters');
	});
	process.stdout.write('\\u001B[?2004hready ');
`;
