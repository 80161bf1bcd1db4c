import {setTimeout} from 'node:timers/promises';
import {callerIdentity} from './caller-identity.js';
import {grantSession} from './grant-session.js';
import {
	type LoopbackAnswer,
	type LoopbackRequest,
	type LoopbackServer,
	listenOnLoopback,
} from './loopback-server.js';
import {StsFault, stsRefusal, stsResult} from './sts-answers.js';

export type DemoStsOptions = {
	readonly now?: () => Date;
	/** How the slow role passes its time; rejects when the signal aborts. */
	readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** An STS for the demo's roles on loopback; speaks the wire format of AWS, so every AWS client can talk to it. */
export const startDemoSts = (options: DemoStsOptions = {}): Promise<LoopbackServer> =>
	listenOnLoopback(async request => {
		try {
			return await answer(request, options);
		} catch (error) {
			if (error instanceof StsFault) {
				return stsRefusal(error);
			}

			throw error;
		}
	});

const answer = async (
	{body, headers, signal}: LoopbackRequest,
	{now = () => new Date(), wait = sleep}: DemoStsOptions,
): Promise<LoopbackAnswer> => {
	const form = new URLSearchParams(body);
	const action = form.get('Action') ?? '';
	switch (action) {
		case 'AssumeRoleWithSAML': {
			const circumstances = {now, wait: (milliseconds: number) => wait(milliseconds, signal)};
			return stsResult(action, await grantSession(form, circumstances));
		}

		case 'GetCallerIdentity': {
			return stsResult(action, callerIdentity(headers, now()));
		}

		default: {
			throw new StsFault(
				400,
				'InvalidAction',
				`Could not find operation ${action} for version ${form.get('Version') ?? 'NO_VERSION_SPECIFIED'}`,
			);
		}
	}
};

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
	setTimeout(milliseconds, undefined, {signal});
