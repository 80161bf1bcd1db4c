import {decodeAssertion, type SamlAssertion} from '../saml/assertion.js';
import {roleKey} from '../saml/saml-role.js';
import {type DemoRole, demoRoles} from './demo-world.js';
import {type SamlRequest, samlRequest} from './saml-request.js';
import {sessionAnswer} from './session-answer.js';
import {StsFault} from './sts-answers.js';
import type {XmlContent} from './xml.js';

const redemptionMilliseconds = 5 * 60 * 1000;
const slowMilliseconds = 3000;

type Circumstances = {
	readonly now: () => Date;
	/** Rejects when the client goes away. */
	readonly wait: (milliseconds: number) => Promise<void>;
};

/**
What AssumeRoleWithSAML answers, decided in the order of the real one: parameters, assertion, role, duration.

@throws {StsFault} If STS would refuse.
*/
export const grantSession = async (
	form: URLSearchParams,
	{now, wait}: Circumstances,
): Promise<XmlContent> => {
	const request = samlRequest(form);
	const assertion = redeemableAssertion(request.samlAssertion, now());
	const role = grantedRole(request, assertion);
	if (request.durationSeconds > role.maxSessionDuration) {
		throw new StsFault(
			400,
			'ValidationError',
			'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
		);
	}

	if (role.behaviour === 'grants-slowly') {
		await wait(slowMilliseconds);
	}

	return sessionAnswer(request, assertion, role, now());
};

const redeemableAssertion = (encoded: string, now: Date): SamlAssertion => {
	const assertion = decoded(encoded);
	const issued = assertion.issueInstant?.getTime() ?? 0;
	if (now.getTime() >= issued + redemptionMilliseconds) {
		throw new StsFault(400, 'ExpiredTokenException', 'Token must be redeemed within 5 minutes of issuance');
	}

	if (assertion.roleSessionName === undefined) {
		throw new StsFault(400, 'InvalidIdentityToken', 'RoleSessionName is required in AuthnResponse');
	}

	return assertion;
};

const decoded = (encoded: string): SamlAssertion => {
	try {
		return decodeAssertion(encoded);
	} catch (cause) {
		throw new StsFault(400, 'InvalidIdentityToken', 'Invalid base64 SAMLResponse', {cause});
	}
};

const grantedRole = (request: SamlRequest, assertion: SamlAssertion): DemoRole => {
	const isOffered = assertion.roles.some(role => roleKey(role) === roleKey(request));
	const role = demoRoles().find(role => roleKey(role) === roleKey(request));
	// STS has this one sentence for all reasons, so that nobody learns which roles exist.
	if (!isOffered || role === undefined || role.behaviour === 'denies') {
		throw new StsFault(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithSAML');
	}

	return role;
};
