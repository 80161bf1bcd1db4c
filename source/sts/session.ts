/** As STS gives them; the field names of the AWS SDK. */
export type Credentials = {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken: string;
	readonly expiration: Date;
};

/** Where a session came from, with what is needed to ask for it again. */
export type SessionSource = {
	readonly kind: 'saml';
	/** ARN of the SAML provider that vouched for the user. */
	readonly principalArn: string;
};

/** What STS said beside the credentials; `undefined` where it said nothing. */
export type SessionFacts = {
	readonly assumedRoleArn: string;
	readonly assumedRoleId: string;
	readonly subject?: string | undefined;
	readonly subjectType?: string | undefined;
	readonly issuer?: string | undefined;
	readonly audience?: string | undefined;
	readonly nameQualifier?: string | undefined;
	readonly sourceIdentity?: string | undefined;
	/** Percent of what session policies and tags may use. */
	readonly packedPolicySize?: number | undefined;
};

/**
Temporary credentials and where they came from: a fact that does not change.

Whether it still holds is a question to the clock: see {@link timeLeft}.
*/
export type Session = {
	/** What the user calls it; with the role ARN it is what tells two sessions apart. */
	readonly name: string;
	readonly roleArn: string;
	readonly source: SessionSource;
	readonly region: string;
	readonly obtainedAt: Date;
	readonly credentials: Credentials;
	readonly facts: SessionFacts;
	/** The AWS profile that was last written from this session, or from the one that it renewed. */
	readonly profile?: string | undefined;
};

/** Two sessions with the same id are the older and the newer one of the same thing. */
export const sessionId = ({roleArn, name}: Pick<Session, 'roleArn' | 'name'>): string => `${roleArn}#${name}`;

/** Milliseconds until STS stops honouring the credentials; zero or less once they are over. */
export const timeLeft = (session: Session, now: Date): number =>
	session.credentials.expiration.getTime() - now.getTime();

/** Milliseconds that the session lasts, or lasted, in all. */
export const lifetime = (session: Session): number =>
	session.credentials.expiration.getTime() - session.obtainedAt.getTime();

const expiringMilliseconds = 10 * 60 * 1000;

export type SessionStatus = 'valid' | 'expiring' | 'expired';

export const sessionStatus = (session: Session, now: Date): SessionStatus => {
	const left = timeLeft(session, now);
	if (left <= 0) {
		return 'expired';
	}

	return left < expiringMilliseconds ? 'expiring' : 'valid';
};

export const isExpired = (session: Session, now: Date): boolean => timeLeft(session, now) <= 0;

/** `ASIA…7Q2X`: enough of an access key id to recognise it. */
export const maskedAccessKeyId = ({accessKeyId}: Credentials): string =>
	`${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}`;
