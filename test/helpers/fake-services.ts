import {LongLivedKeysError} from '../../source/aws-files/long-lived-keys.js';
import {StsuiError} from '../../source/errors.js';
import type {Services} from '../../source/services.js';
import {defaultSettings, type Settings} from '../../source/settings.js';
import type {Assumed, AssumeRoleWithSaml} from '../../source/sts/assume-role-with-saml.js';
import {type Session, sessionId} from '../../source/sts/session.js';
import {aSession, beginning, later} from './builders.js';

/** The outside world in memory: what was asked of it can be looked at, what it answers can be set. */
export type FakeServices = Services & {
	clock: Date;
	readonly kept: Map<string, Session>;
	stored: Settings;
	copied: string | undefined;
	pasteboard: string;
	readonly files: Map<string, string>;
	readonly written: Array<{profile: string; session: Session; overwrite: boolean}>;
	/** Profiles whose keys do not come back. */
	readonly guarded: Set<string>;
	readonly wishes: AssumeRoleWithSaml[];
	/** How STS answers; an hour of the role unless a test says otherwise. */
	answer: (wish: AssumeRoleWithSaml, signal: AbortSignal) => Promise<Assumed>;
};

export const createFakeServices = (changes: Partial<FakeServices> = {}): FakeServices => {
	const services: FakeServices = {
		clock: beginning,
		kept: new Map(),
		stored: defaultSettings,
		copied: undefined,
		pasteboard: '',
		files: new Map(),
		written: [],
		guarded: new Set(),
		wishes: [],
		answer: async wish => ({session: answeredSession(wish, services.clock), remark: undefined}),
		now: () => services.clock,
		assumeRoleWithSaml: async (wish, signal) => {
			services.wishes.push(wish);
			return services.answer(wish, signal);
		},
		sessions: {
			list: () => ({sessions: [...services.kept.values()], unreadable: []}),
			put: session => void services.kept.set(sessionId(session), session),
			remove: id => services.kept.delete(id),
		},
		settings: {
			path: '/home/jane/.config/stsui/config.json',
			read: async () => services.stored,
			change: async change => {
				services.stored = {...services.stored, ...change(services.stored)};
				return services.stored;
			},
		},
		writeProfile: async (profile, session, overwrite) => {
			if (services.guarded.has(profile) && !overwrite) {
				throw new LongLivedKeysError(profile, '/home/jane/.aws/credentials');
			}

			services.written.push({profile, session, overwrite});
			return {profile, change: 'created', files: ['/home/jane/.aws/credentials']};
		},
		clipboard: {
			read: async () => services.pasteboard,
			write: async text => {
				services.copied = text;
				return 'clipboard';
			},
		},
		readText: async file => {
			const text = services.files.get(file);
			if (text === undefined) {
				throw new StsuiError(`There is no file ${file}.`, {hint: 'Check the name of the file.'});
			}

			return text;
		},
		callingShell: async () => 'zsh',
		regionWishes: ['eu-west-1'],
		signIn: undefined,
		...changes,
	};
	return services;
};

/** A session as asked for, obtained now. */
export const answeredSession = (
	{role, name, region, durationSeconds}: AssumeRoleWithSaml,
	now: Date,
): Session => {
	const session = aSession(role, {name, region, obtainedAt: now});
	return {...session, credentials: {...session.credentials, expiration: later(durationSeconds, now)}};
};
