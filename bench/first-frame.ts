import {join} from 'node:path';
import {alternate} from './alternate.ts';
import {bundle} from './bundle.ts';
import type {Group} from './group.ts';
import {samlResponse} from './saml-response.ts';
import {firstFrameTime} from './terminal-time.ts';
import {ratio, times, timingNamed, timingTable} from './timing-table.ts';
import type {Workplace} from './workplace.ts';

const baseline = 'node, one line printed';
const smallestInk = 'the smallest Ink program';
const switcher = 'stsui, nothing loaded';

/** What somebody waits for who opens the switcher. */
export const firstFrame: Group = {
	name: 'first-frame',
	title: 'First frame: from the start of a process until a terminal shows it',
	run: async (workplace, runs) => {
		const {node, stsui} = workplace;
		const ink = await bundleSmallestInk(workplace);
		const forty = await workplace.file('40-roles', samlResponse({accounts: 8, rolesEach: 5}));
		const tenThousand = await workplace.file('10000-roles', samlResponse({accounts: 500, rolesEach: 20}));
		const timings = await alternate(
			[
				{name: baseline, measure: () => firstFrameTime(node(['-e', oneLine]), 'ready')},
				{name: smallestInk, baseline, measure: () => firstFrameTime(node([ink]), 'ready')},
				{
					name: switcher,
					baseline,
					goal: {times: 4},
					measure: () => firstFrameTime(stsui([]), 'Roles'),
				},
				{
					name: 'stsui, nothing compiled before',
					baseline,
					measure: async () => firstFrameTime(stsui([], {TMPDIR: await workplace.emptyDirectory()}), 'Roles'),
				},
				{
					name: 'stsui --assertion, 40 roles listed',
					baseline,
					measure: () => firstFrameTime(stsui(['--assertion', forty]), /Roles 40/),
				},
				{
					name: 'stsui --assertion, 10,000 roles listed',
					baseline,
					measure: () => firstFrameTime(stsui(['--assertion', tenThousand]), /Roles 10,?000/),
				},
			],
			runs,
		);
		const toInk = ratio(timingNamed(switcher, timings), timingNamed(smallestInk, timings));
		return timingTable(
			timings.map(timing =>
				timing.name === switcher ? {...timing, remark: `${times(toInk)} ${smallestInk}`} : timing,
			),
		);
	},
};

/** It stays, since a process that has ended does not say how busy it was. */
const oneLine = 'console.log("ready"); setInterval(() => undefined, 1000);';

/** With the compile cache of the program, and like it in a chunk that is loaded after the cache is on. */
const bundleSmallestInk = ({directory}: Workplace): Promise<string> =>
	bundle(
		`
			import module from 'node:module';
			module.enableCompileCache?.();
			await import('./smallest-ink.tsx');
		`,
		join(directory, 'smallest-ink'),
	);
