import {profileNameProblem} from '../aws-files/profile-name.js';
import {exitCodes, StsuiError} from '../errors.js';
import {envExports} from '../outputs/env-exports.js';
import {stsJson} from '../outputs/sts-json.js';
import {decodeAssertion, EncryptedAssertionError} from '../saml/assertion.js';
import {type AccountAliases, defaultSessionName, roleLabel} from '../saml/role-names.js';
import {type SamlRole, samlRole} from '../saml/saml-role.js';
import {refusal} from '../saml/warnings.js';
import type {Services} from '../services.js';
import {obtainSession} from '../sessions/obtain-session.js';
import {type Settings, withRecent} from '../settings.js';
import type {AssumeRoleWithSaml} from '../sts/assume-role-with-saml.js';
import {durationProblem, parseDuration} from '../sts/duration.js';
import {regionFor, regionProblem} from '../sts/region.js';
import {type Session, timeLeft} from '../sts/session.js';
import {countdown} from '../time-left.js';
import {assertionInput} from './assertion-input.js';
import {cancelOnInterrupt} from './cancel-on-interrupt.js';
import {chooseRole} from './choose-role.js';
import type {Invocation, Outcome, Run} from './command.js';
import {formatNamed} from './format-named.js';
import {remarkIfFailed} from './remark-if-failed.js';
import {writeSession} from './write-session.js';

/** `stsui assume`: a role of the assertion becomes a session, which is kept. */
export const run: Run = async invocation => {
	const {services} = invocation;
	const settings = await services.settings.read();
	const wish = await wishOf(invocation, settings);
	const means = {assume: services.assumeRoleWithSaml, store: services.sessions};
	const {session, remark} = await cancelOnInterrupt(signal => obtainSession(wish, means, signal));
	const unnoted = await remarkIfFailed('It is not noted as a recent role', () =>
		services.settings.change(current => ({recents: withRecent(current, session.roleArn)})),
	);
	const written = await write(invocation.value('write'), session, services);
	const remarks = [remark, unnoted, ...written].filter(line => line !== undefined);
	return report(invocation, session, remarks, roleLabel(wish.role, settings.aliases));
};

const wishOf = async (invocation: Invocation, settings: Settings): Promise<AssumeRoleWithSaml> => {
	const {value, services} = invocation;
	// What was asked wrongly is said before anything is read.
	const duration = checked(value('duration'), durationProblem);
	const region = checked(value('region'), regionProblem);
	const name = checked(value('name'), profileNameProblem);
	checked(value('write'), profileNameProblem);
	formatNamed(value('export') ?? 'sh');
	const encoded = await assertionInput(value('assertion'), invocation);
	const role = roleOf(encoded, invocation, settings.aliases);
	checked(region, wanted => regionProblem(wanted, role.partition));
	return {
		role,
		encoded,
		durationSeconds: parseDuration(duration ?? '') ?? settings.duration,
		region: regionFor(role.partition, [region, ...services.regionWishes, settings.region]),
		name: name ?? defaultSessionName(role, settings.aliases),
	};
};

const checked = (
	text: string | undefined,
	problem: (text: string) => string | undefined,
): string | undefined => {
	const reason = text === undefined ? undefined : problem(text);
	if (reason !== undefined) {
		throw new StsuiError(reason, {kind: 'usage', hint: 'stsui assume --help says what may stand there.'});
	}

	return text;
};

const roleOf = (
	encoded: string,
	{positionals: [query], value, services}: Invocation,
	aliases: AccountAliases,
): SamlRole => {
	const provider = value('provider');
	try {
		const assertion = decodeAssertion(encoded);
		const reason = refusal(assertion, services.now());
		if (reason !== undefined) {
			throw new StsuiError(reason.message, {
				kind: 'sign-in',
				hint: 'Sign in again and use the new response.',
			});
		}

		return chooseRole(assertion.roles, query, provider, aliases);
	} catch (error) {
		const byHand = samlRole(query ?? '', provider ?? '');
		if (error instanceof EncryptedAssertionError && byHand !== undefined) {
			return byHand;
		}

		throw error;
	}
};

const report = async (
	{value, has, services}: Invocation,
	session: Session,
	remarks: readonly string[],
	label: string,
): Promise<Outcome> => {
	const sentence = `Assumed ${label} as ${session.name} for ${countdown(timeLeft(session, services.now()))}.`;
	const shell = value('export');
	const result = has('json')
		? `${JSON.stringify(stsJson(session), undefined, 4)}\n`
		: shell === undefined
			? undefined
			: envExports(session, formatNamed(shell), services.now());
	const said = result === undefined ? remarks : [sentence, ...remarks];
	return {
		stdout: result ?? `${sentence}\n`,
		stderr: said.map(line => `${line}\n`).join(''),
		exitCode: exitCodes.done,
	};
};

const write = async (
	profile: string | undefined,
	session: Session,
	services: Services,
): Promise<ReadonlyArray<string | undefined>> => {
	if (profile === undefined) {
		return [];
	}

	const {remark} = await writeSession(profile, session, false, services);
	return [`Wrote the profile ${profile}.`, remark];
};
