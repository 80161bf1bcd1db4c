import type {State} from '../program/state.js';
import {selectedRoleRow, sessionAtHand} from '../program/subject.js';
import type {SamlRole} from '../saml/saml-role.js';
import {isExpired, maskedAccessKeyId, type Session} from '../sts/session.js';
import {ago, localTime} from '../time-left.js';
import {cutMiddle, type Line, span} from './line.js';

type Detail = readonly [label: string, value: string | undefined];

const labelWidth = 11;

/** Everything known of the role or session at hand; never a secret. */
export const detailLines = (state: State, width: number): readonly Line[] => {
	const session = sessionAtHand(state);
	const role = state.panel === 'roles' ? selectedRoleRow(state)?.role : undefined;
	const details = [
		...(role === undefined ? [] : roleDetails(role, state)),
		...(session === undefined ? [] : sessionDetails(session, state, role === undefined)),
	];
	return details
		.filter(([, value]) => value !== undefined && value !== '')
		.map(([label, value = '']) => [
			span(label.padEnd(labelWidth), 'muted'),
			span(cutMiddle(value, width - labelWidth)),
		]);
};

const roleDetails = ({roleArn, principalArn, accountId}: SamlRole, {settings}: State): readonly Detail[] => {
	const alias = settings.aliases[accountId];
	return [
		['Role', roleArn],
		['Provider', principalArn],
		['Account', alias === undefined ? accountId : `${accountId}  ${alias}`],
	];
};

const sessionDetails = (session: Session, {now}: State, isAlone: boolean): readonly Detail[] => {
	const {facts, credentials, obtainedAt} = session;
	return [
		...(isAlone
			? ([
					['Role', session.roleArn],
					['Provider', session.source.principalArn],
				] as const)
			: []),
		['Session', session.name],
		['Identity', facts.assumedRoleArn],
		['Key', maskedAccessKeyId(credentials)],
		[isExpired(session, now) ? 'Expired' : 'Expires', localTime(credentials.expiration)],
		['Obtained', ago(now.getTime() - obtainedAt.getTime())],
		['Region', session.region],
		['Profile', session.profile],
		[
			'Subject',
			facts.subject && `${facts.subject}${facts.subjectType === undefined ? '' : ` (${facts.subjectType})`}`,
		],
		['Issuer', facts.issuer],
		['Audience', facts.audience],
		['Source id', facts.sourceIdentity],
		['Role id', facts.assumedRoleId],
		['Qualifier', facts.nameQualifier],
		['Policy', facts.packedPolicySize === undefined ? undefined : `${facts.packedPolicySize} % of what fits`],
	];
};
