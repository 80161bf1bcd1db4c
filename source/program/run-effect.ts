import {LongLivedKeysError} from '../aws-files/long-lived-keys.js';
import {explain, StsuiError} from '../errors.js';
import {envExports} from '../outputs/env-exports.js';
import {exportFormat} from '../outputs/shells.js';
import type {Services} from '../services.js';
import {obtainSession} from '../sessions/obtain-session.js';
import {withFavouriteToggled, withRecent} from '../settings.js';
import {type Session, sessionId} from '../sts/session.js';
import type {Effect} from './effects.js';
import type {Happening} from './messages.js';

/** Effects that ask something of the outside world; the others concern the program itself. */
export type OuterEffect = Exclude<Effect, {type: 'cancel' | 'quit'}>;

/** Do what the effect says. Never rejects: a failure is an answer too. */
export const runEffect = async (
	effect: OuterEffect,
	services: Services,
	signal: AbortSignal,
): Promise<Happening> => {
	try {
		return await perform(effect, services, signal);
	} catch (error) {
		return {type: 'failed', explanation: explain(error)};
	}
};

const perform = async (effect: OuterEffect, services: Services, signal: AbortSignal): Promise<Happening> => {
	switch (effect.type) {
		case 'list-sessions':
			return {type: 'sessions-listed', kept: services.sessions.list()};
		case 'read-settings':
			return {type: 'settings-read', settings: await services.settings.read()};
		case 'toggle-favourite':
			return {type: 'favourites-changed', ...(await toggleFavourite(effect.roleArn, services))};
		case 'remember-role':
			await rememberRole(effect.roleArn, services);
			return {type: 'role-remembered'};
		case 'decode-text':
			return decoded(effect.text);
		case 'read-clipboard':
			return decoded(await services.clipboard.read());
		case 'read-file':
			return decoded(await services.readText(effect.file));
		case 'sign-in':
			return decoded(await signIn(services, signal));
		case 'assume-role':
			return {type: 'session-obtained', ...(await assume(effect, services, signal))};
		case 'copy-exports':
			return copyExports(effect.session, effect.format ?? (await services.callingShell()), services);
		case 'write-profile':
			return writeProfile(effect, services);
		case 'forget-session':
			services.sessions.remove(sessionId(effect.session));
			return {type: 'session-forgotten', session: effect.session};
	}
};

const decoded = async (text: string): Promise<Happening> => {
	// Nobody waits for the XML parser before the first frame.
	const [{intake}, {decodeAssertion}] = await Promise.all([
		import('../saml/intake.js'),
		import('../saml/assertion.js'),
	]);
	return {type: 'assertion-decoded', assertion: decodeAssertion(intake(text))};
};

const signIn = async ({signIn}: Services, signal: AbortSignal): Promise<string> => {
	if (signIn === undefined) {
		throw new StsuiError('No identity provider can be asked.', {hint: 'Paste a SAML response.'});
	}

	return signIn(signal);
};

const assume = async (
	{wish}: Extract<Effect, {type: 'assume-role'}>,
	{assumeRoleWithSaml, sessions}: Services,
	signal: AbortSignal,
) => obtainSession(wish, {assume: assumeRoleWithSaml, store: sessions}, signal);

const toggleFavourite = async (roleArn: string, {settings}: Services) =>
	settings.change(current => ({favourites: withFavouriteToggled(current, roleArn)}));

const rememberRole = async (roleArn: string, {settings}: Services): Promise<void> => {
	try {
		await settings.change(current => ({recents: withRecent(current, roleArn)}));
	} catch {
		// An order of roles that is not remembered is nothing to disturb those who wait for a session with.
	}
};

const copyExports = async (session: Session, name: string, services: Services): Promise<Happening> => {
	const format = exportFormat(name);
	if (format === undefined) {
		throw new Error(`no export format ${name}`);
	}

	const to = await services.clipboard.write(envExports(session, format, services.now()));
	return {type: 'exports-copied', session, format: name, to};
};

const writeProfile = async (
	{session, profile, overwrite}: Extract<Effect, {type: 'write-profile'}>,
	services: Services,
): Promise<Happening> => {
	try {
		const written = await services.writeProfile(profile, session, overwrite);
		const named = {...session, profile};
		services.sessions.put(named);
		return {type: 'profile-written', session: named, written};
	} catch (error) {
		if (error instanceof LongLivedKeysError) {
			return {type: 'profile-guarded', session, profile};
		}

		throw error;
	}
};
