import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {demoAssertion} from '../source/demo/demo-assertion.js';
import type {startDemoSts} from '../source/demo/demo-sts.js';
import type {demoRoles} from '../source/demo/demo-world.js';
import {bundle} from './bundle.ts';
import {processTime} from './process-time.ts';
import type {Workplace} from './workplace.ts';

/** The parts of the demo that are needed here; Node cannot run them as they are. */
type Demo = Readonly<{
	demoAssertion: typeof demoAssertion;
	startDemoSts: typeof startDemoSts;
	demoRoles: typeof demoRoles;
}>;

const loadDemo = async ({directory}: Workplace): Promise<Demo> => {
	const contents = `
		export {demoAssertion} from '../source/demo/demo-assertion.js';
		export {startDemoSts} from '../source/demo/demo-sts.js';
		export {demoRoles} from '../source/demo/demo-world.js';
	`;
	return import(pathToFileURL(await bundle(contents, join(directory, 'demo'))).href) as Promise<Demo>;
};

export type DemoSts = Readonly<{
	/** Environment that leads there. */
	environment: Readonly<Record<string, string>>;
	/** Base64 of a response that names every role of the demo; STS takes it for five minutes. */
	assertion: () => string;
	/** ARNs of roles that are granted at once. */
	roleArns: readonly string[];
	[Symbol.asyncDispose]: () => Promise<void>;
}>;

/** The STS of the demo, on loopback. */
export const startSts = async (workplace: Workplace): Promise<DemoSts> => {
	const {demoAssertion, demoRoles, startDemoSts} = await loadDemo(workplace);
	const {url, close} = await startDemoSts();
	const roleArns = Map.groupBy(
		demoRoles().filter(({behaviour}) => behaviour === 'grants'),
		({roleArn}) => roleArn,
	);
	return {
		environment: {AWS_ENDPOINT_URL_STS: url},
		assertion: () => demoAssertion(new Date()),
		// One that two providers offer would need the provider too.
		roleArns: [...roleArns].filter(([, entries]) => entries.length === 1).map(([roleArn]) => roleArn),
		[Symbol.asyncDispose]: close,
	};
};

/**
Assume that many roles with the program itself, for an hour each.

@returns The environment in which they are kept.
*/
export const keepSessions = async (
	count: number,
	workplace: Workplace,
	sts: DemoSts,
): Promise<Readonly<Record<string, string>>> => {
	const kept = {STSUI_DIR: await workplace.emptyDirectory()};
	const file = await workplace.file('kept-assertion', sts.assertion());
	for (const [index, roleArn] of sts.roleArns.slice(0, count).entries()) {
		const args = ['assume', roleArn, '--assertion', file, '--name', `kept-${index + 1}`];
		await processTime(workplace.stsui(args, {...kept, ...sts.environment}), 'Assumed');
	}

	return kept;
};
