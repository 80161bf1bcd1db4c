import type {ProfileWritten} from './aws-files/write-profile.js';
import type {Clipboard} from './outputs/system-clipboard.js';
import type {SessionStore} from './sessions/session-store.js';
import type {Settings} from './settings.js';
import type {Assumed, AssumeRoleWithSaml} from './sts/assume-role-with-saml.js';
import type {RegionWishes} from './sts/region.js';
import type {Session} from './sts/session.js';

/**
What stsui needs of the outside world, and all of it: whoever gets one of these can be tested without any.

Every function rejects (or throws) with a `StsuiError` for what a user can meet.
*/
export type Services = {
	readonly now: () => Date;
	readonly assumeRoleWithSaml: (wish: AssumeRoleWithSaml, signal: AbortSignal) => Promise<Assumed>;
	readonly sessions: SessionStore;
	readonly settings: {
		readonly read: () => Promise<Settings>;
		/** Apply a change to what is stored now, and give back what is stored then. */
		readonly change: (change: (settings: Settings) => Partial<Settings>) => Promise<Settings>;
		/** The file they are in. */
		readonly path: string;
	};
	/** Rejects with a `LongLivedKeysError` if that would overwrite keys that do not come back. */
	readonly writeProfile: (
		profile: string,
		session: Session,
		overwriteLongLivedKeys: boolean,
	) => Promise<ProfileWritten>;
	readonly clipboard: Clipboard;
	/** The whole text of a file; `~/` is the home directory, `-` standard input. */
	readonly readText: (file: string) => Promise<string>;
	/** Name of the export format of the shell that stsui was started from. */
	readonly callingShell: () => Promise<string>;
	/** Regions that the environment wishes for. */
	readonly regionWishes: RegionWishes;
	/** A fresh SAML response from the identity provider; `undefined` where none can be asked. */
	readonly signIn: ((signal: AbortSignal) => Promise<string>) | undefined;
};
