import {StsuiError} from '../errors.js';
import type {SamlRole} from '../saml/saml-role.js';
import {checkedAnswer} from './answer.js';
import type {AssumeRoleWithSAMLResponse, StsClient} from './client.js';
import {defaultDurationSeconds, formatDuration} from './duration.js';
import type {Session} from './session.js';
import {explainStsError, isAboveMaximumDuration} from './sts-errors.js';

export type AssumeRoleWithSaml = {
	readonly role: SamlRole;
	/** Base64 of the SAML response. */
	readonly encoded: string;
	readonly durationSeconds: number;
	readonly region: string;
	/** What the session will be called. */
	readonly name: string;
};

export type Assumed = {
	readonly session: Session;
	/** What the user should know though it worked; `undefined` if all went as asked. */
	readonly remark: string | undefined;
};

/**
Trade an assertion for a session.

Asks again for an hour, once, where the role allows less than was wished: every role allows an hour, and what it allows
at most cannot be asked beforehand.

@throws {StsuiError} If STS refuses, cannot be reached, or answers something that is no session of this role. Of kind
`sign-in` if the assertion is over, `cancelled` if the signal was.
@see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html
*/
export const assumeRoleWithSaml = async (
	wish: AssumeRoleWithSaml,
	client: StsClient,
	now: () => Date,
	signal: AbortSignal,
): Promise<Assumed> => {
	const ask = async (durationSeconds: number): Promise<AssumeRoleWithSAMLResponse> =>
		client.assumeRoleWithSaml(
			{
				RoleArn: wish.role.roleArn,
				PrincipalArn: wish.role.principalArn,
				SAMLAssertion: wish.encoded,
				DurationSeconds: durationSeconds,
			},
			signal,
		);

	try {
		return {session: sessionOf(wish, await ask(wish.durationSeconds), now()), remark: undefined};
	} catch (error) {
		if (!isAboveMaximumDuration(error) || wish.durationSeconds <= defaultDurationSeconds) {
			throw explained(error, wish, signal);
		}
	}

	try {
		const session = sessionOf(wish, await ask(defaultDurationSeconds), now());
		const wished = formatDuration(wish.durationSeconds);
		return {session, remark: `${wish.role.roleName} allows less than ${wished}: this session lasts 1h.`};
	} catch (error) {
		throw explained(error, wish, signal);
	}
};

const sessionOf = (
	{role, region, name}: AssumeRoleWithSaml,
	response: AssumeRoleWithSAMLResponse,
	now: Date,
): Session => {
	const {credentials, facts} = checkedAnswer(response, role, now);
	const source = {kind: 'saml', principalArn: role.principalArn} as const;
	return {name, roleArn: role.roleArn, source, region, obtainedAt: now, credentials, facts};
};

const explained = (error: unknown, {role}: AssumeRoleWithSaml, signal: AbortSignal): unknown => {
	if (signal.aborted) {
		return new StsuiError(`Stopped assuming ${role.roleName}.`, {kind: 'cancelled', cause: error});
	}

	return explainStsError(error, role.roleName);
};
