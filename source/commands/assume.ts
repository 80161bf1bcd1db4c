import {exitCodes, StsuiError} from '../errors.js';
import {matchOne} from '../match.js';
import {envExports} from '../outputs/env-exports.js';
import {stsJson} from '../outputs/sts-json.js';
import {decodeAssertion, EncryptedAssertionError} from '../saml/assertion.js';
import {refusal} from '../saml/redemption.js';
import {type AccountAliases, defaultSessionName, roleLabel, roleNames} from '../saml/role-names.js';
import {type SamlRole, samlRole} from '../saml/saml-role.js';
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
import type {Invocation, Outcome, Run} from './command.js';
import {formatNamed} from './format-named.js';

/** `stsui assume`: a role of the assertion becomes a session, which is kept. */
export const run: Run = async invocation => {
	const {services} = invocation;
	const settings = await services.settings.read();
	const wish = await wishOf(invocation, settings);
	const means = {assume: services.assumeRoleWithSaml, keep: services.sessions.put};
	const {session, remark} = await cancelOnInterrupt(signal => obtainSession(wish, means, signal));
	await services.settings.change(current => ({recents: withRecent(current, session.roleArn)}));
	return report(invocation, session, remark, `${roleLabel(wish.role, settings.aliases)}`);
};

const wishOf = async (invocation: Invocation, settings: Settings): Promise<AssumeRoleWithSaml> => {
	const {value, services} = invocation;
	// What was asked wrongly is said before anything is read.
	const duration = checked(value('duration'), durationProblem);
	const region = checked(value('region'), regionProblem);
	formatNamed(value('export') ?? 'sh');
	const encoded = await assertionInput(value('assertion'), invocation);
	const role = chooseRole(encoded, invocation, settings.aliases);
	checked(region, wanted => regionProblem(wanted, role.partition));
	return {
		role,
		encoded,
		durationSeconds: parseDuration(duration ?? '') ?? settings.duration,
		region: regionFor(role.partition, [region, ...services.regionWishes, settings.region]),
		name: value('name') ?? defaultSessionName(role, settings.aliases),
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

const chooseRole = (
	encoded: string,
	{positionals, value, services}: Invocation,
	aliases: AccountAliases,
): SamlRole => {
	const [query] = positionals;
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

		const roles = assertion.roles.filter(
			({principalArn}) => provider === undefined || principalArn === provider,
		);
		return matchRole(roles, query, aliases);
	} catch (error) {
		const byHand = samlRole(query ?? '', provider ?? '');
		if (error instanceof EncryptedAssertionError && byHand !== undefined) {
			return byHand;
		}

		throw error;
	}
};

const matchRole = (
	roles: readonly SamlRole[],
	query: string | undefined,
	aliases: AccountAliases,
): SamlRole => {
	const [only] = roles;
	return query === undefined && roles.length === 1 && only !== undefined
		? only
		: matchOne(roles, query ?? '', 'role', role => roleNames(role, aliases));
};

const report = async (
	{value, has, services}: Invocation,
	session: Session,
	remark: string | undefined,
	label: string,
): Promise<Outcome> => {
	const remarks = remark === undefined ? [] : [remark];
	const profile = value('write');
	if (profile !== undefined) {
		remarks.push(await write(profile, session, services));
	}

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

const write = async (profile: string, session: Session, services: Services): Promise<string> => {
	await services.writeProfile(profile, session, false);
	services.sessions.put({...session, profile});
	return `Wrote the profile ${profile}.`;
};
