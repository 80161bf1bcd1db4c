import type {Credentials, Session, SessionFacts, SessionSource} from '../sts/session.js';
import {type Checks, conforms, isText, optional, parseJson} from './checked-json.js';

/** A session as JSON; instants as ISO 8601 in UTC. */
export const serializeSession = (session: Session): string => JSON.stringify(session);

/** The session that {@link serializeSession} wrote; `undefined` if any field is not what a session has there. */
export const parseSession = (text: string): Session | undefined => {
	const value = parseJson(text, reviveInstant);
	return conforms(value, sessionChecks) ? value : undefined;
};

const instants: ReadonlySet<string> = new Set(['obtainedAt', 'expiration'] satisfies ReadonlyArray<
	keyof Session | keyof Credentials
>);

const reviveInstant = (name: string, value: unknown): unknown =>
	instants.has(name) && isText(value) ? new Date(value) : value;

const isInstant = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());

const isNumber = (value: unknown): value is number => typeof value === 'number';

const sourceChecks: Checks<SessionSource> = {
	kind: (value): value is 'saml' => value === 'saml',
	principalArn: isText,
};

const credentialsChecks: Checks<Credentials> = {
	accessKeyId: isText,
	secretAccessKey: isText,
	sessionToken: isText,
	expiration: isInstant,
};

const factsChecks: Checks<SessionFacts> = {
	assumedRoleArn: isText,
	assumedRoleId: isText,
	subject: optional(isText),
	subjectType: optional(isText),
	issuer: optional(isText),
	audience: optional(isText),
	nameQualifier: optional(isText),
	sourceIdentity: optional(isText),
	packedPolicySize: optional(isNumber),
};

const sessionChecks: Checks<Session> = {
	name: isText,
	roleArn: isText,
	source: (value): value is SessionSource => conforms(value, sourceChecks),
	region: isText,
	obtainedAt: isInstant,
	credentials: (value): value is Credentials => conforms(value, credentialsChecks),
	facts: (value): value is SessionFacts => conforms(value, factsChecks),
	profile: optional(isText),
};
