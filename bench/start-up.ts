import {alternate} from './alternate.ts';
import type {Group} from './group.ts';
import {keepSessions, startSts} from './kept-sessions.ts';
import {processTime} from './process-time.ts';
import {samlResponse} from './saml-response.ts';
import {timingTable} from './timing-table.ts';

/** What somebody waits for who calls a sub-command, or whose tools call one for each of their own calls. */
export const startUp: Group = {
	name: 'start-up',
	title: 'Start-up: a whole process, from its start to its end',
	run: async (workplace, runs) => {
		const {node, stsui} = workplace;
		await using sts = await startSts(workplace);
		const one = await keepSessions(1, workplace, sts);
		const twenty = await keepSessions(20, workplace, sts);
		const response = await workplace.file('40-roles', samlResponse({accounts: 8, rolesEach: 5}));
		const [roleArn = ''] = sts.roleArns;
		const assumed = {...sts.environment, STSUI_DIR: await workplace.emptyDirectory()};
		const baseline = 'node -e 0';
		const timings = await alternate(
			[
				{name: baseline, measure: () => processTime(node(['-e', '0']), '')},
				{
					name: 'stsui --version',
					baseline,
					goal: {times: 1.2},
					measure: () => processTime(stsui(['--version']), '.'),
				},
				{name: 'stsui --help', baseline, measure: () => processTime(stsui(['--help']), 'stsui decode')},
				{
					name: 'stsui export --shell json',
					baseline,
					measure: () => processTime(stsui(['export', 'kept-1', '--shell', 'json'], one), 'EXAMPLEKEY'),
				},
				{
					name: 'stsui sessions, 20 kept',
					baseline,
					measure: () => processTime(stsui(['sessions'], twenty), 'kept-20'),
				},
				{
					name: 'stsui decode, 40 roles',
					baseline,
					measure: () => processTime(stsui(['decode', response]), 'role/BreakGlass'),
				},
				{
					name: 'stsui assume, STS on loopback',
					baseline,
					measure: async () => {
						// A fresh one each time: an assertion lives five minutes, and this may take longer.
						const file = await workplace.file('fresh-assertion', sts.assertion());
						return processTime(stsui(['assume', roleArn, '--assertion', file], assumed), 'Assumed');
					},
				},
			],
			runs,
		);
		return timingTable(timings);
	},
};
