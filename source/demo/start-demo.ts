import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {demoAssertion} from './demo-assertion.js';
import {demoEnvironment} from './demo-environment.js';
import {signInToDemo, startDemoIdentityProvider} from './demo-identity-provider.js';
import {startDemoSts} from './demo-sts.js';
import {demoAliases} from './demo-world.js';

/** An identity provider, an STS and a place for files, all of them gone after `close`. */
export type Demo = {
	/** Made for this demo; nobody else can read it. */
	readonly directory: string;
	/** What to set for stsui and its children, so that they touch nothing of the user's; `undefined`: to unset. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Base64 of a SAML response, issued at the start. */
	readonly assertion: string;
	/** Account aliases by account id. */
	readonly aliases: Readonly<Record<string, string>>;
	/** A fresh assertion from the identity provider. */
	readonly signIn: (signal: AbortSignal) => Promise<string>;
	/** The directory is gone when this returns, so an exit listener may call it; the servers when it resolves. Twice is fine. */
	readonly close: () => Promise<void>;
};

/** Start everything that `stsui demo` needs instead of AWS. */
export const startDemo = async (): Promise<Demo> => {
	const [sts, identityProvider] = await Promise.all([startDemoSts(), startDemoIdentityProvider()]);
	const directory = mkdtempSync(path.join(tmpdir(), 'stsui-demo-'));
	return {
		directory,
		environment: demoEnvironment(directory, sts.url),
		assertion: demoAssertion(new Date()),
		aliases: demoAliases(),
		signIn: signal => signInToDemo(identityProvider.signInUrl, signal),
		close: async () => {
			const closed = Promise.all([sts.close(), identityProvider.close()]);
			rmSync(directory, {recursive: true, force: true});
			await closed;
		},
	};
};
