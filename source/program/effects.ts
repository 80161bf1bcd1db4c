import type {AssumeRoleWithSaml} from '../sts/assume-role-with-saml.js';
import type {Session} from '../sts/session.js';

/** What is to be done in the outside world, as a value. */
export type Effect =
	| {readonly type: 'list-sessions'}
	| {readonly type: 'read-settings'}
	| {readonly type: 'toggle-favourite'; readonly roleArn: string}
	| {readonly type: 'remember-role'; readonly roleArn: string}
	| {readonly type: 'decode-text'; readonly text: string}
	| {readonly type: 'read-clipboard'}
	| {readonly type: 'read-file'; readonly file: string}
	| {readonly type: 'sign-in'; readonly key: string}
	| {readonly type: 'assume-role'; readonly key: string; readonly wish: AssumeRoleWithSaml}
	/** Without a format: for the shell that stsui was started from. */
	| {readonly type: 'copy-exports'; readonly session: Session; readonly format?: string}
	| {
			readonly type: 'write-profile';
			readonly session: Session;
			readonly profile: string;
			readonly overwrite: boolean;
	  }
	| {readonly type: 'forget-session'; readonly session: Session}
	/** Stop what runs under that key; its answer is dropped. */
	| {readonly type: 'cancel'; readonly key: string}
	| {readonly type: 'quit'};

/** The state after a message, and what is to be done because of it. */
export type Step<State> = readonly [State, ...Effect[]];
