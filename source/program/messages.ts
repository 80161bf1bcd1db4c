import type {ProfileWritten} from '../aws-files/write-profile.js';
import type {Explanation} from '../errors.js';
import type {CopiedTo} from '../outputs/system-clipboard.js';
import type {SamlAssertion} from '../saml/assertion.js';
import type {StoredSessions} from '../sessions/session-store.js';
import type {Settings} from '../settings.js';
import type {Session} from '../sts/session.js';

/** What happened: a key, a second that passed, or the answer to an effect. */
export type Happening =
	| {readonly type: 'started'}
	| {readonly type: 'ticked'}
	| {readonly type: 'resized'; readonly columns: number; readonly rows: number}
	| {readonly type: 'key-pressed'; readonly key: string}
	| {readonly type: 'text-pasted'; readonly text: string}
	| {readonly type: 'sessions-listed'; readonly kept: StoredSessions}
	| {readonly type: 'settings-read'; readonly settings: Settings}
	| {readonly type: 'assertion-decoded'; readonly assertion: SamlAssertion}
	| {readonly type: 'session-obtained'; readonly session: Session; readonly remark: string | undefined}
	| {
			readonly type: 'exports-copied';
			readonly session: Session;
			readonly format: string;
			readonly to: CopiedTo;
	  }
	| {readonly type: 'profile-written'; readonly session: Session; readonly written: ProfileWritten}
	| {readonly type: 'profile-guarded'; readonly session: Session; readonly profile: string}
	| {readonly type: 'session-forgotten'; readonly session: Session}
	| {readonly type: 'favourites-changed'; readonly favourites: readonly string[]}
	| {readonly type: 'role-remembered'}
	| {readonly type: 'failed'; readonly explanation: Explanation};

/** A happening at an instant; `answers` is the key of the effect that it is the answer to. */
export type Message = Happening & {readonly now: Date; readonly answers?: string | undefined};
