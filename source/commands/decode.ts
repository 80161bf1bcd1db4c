import {decodeAssertion, type SamlAssertion} from '../saml/assertion.js';
import {describeAssertion} from '../saml/describe-assertion.js';
import {redeemBefore} from '../saml/redemption.js';
import {type AccountAliases, accountLabel} from '../saml/role-names.js';
import {warnings} from '../saml/warnings.js';
import {assertionInput} from './assertion-input.js';
import {columns} from './columns.js';
import type {Run} from './command.js';

/** `stsui decode`: what an assertion says. */
export const run: Run = async invocation => {
	const {positionals, has, services} = invocation;
	const assertion = decodeAssertion(await assertionInput(positionals[0], invocation));
	const {aliases} = await services.settings.read();
	const now = services.now();
	return {
		stdout: has('json') ? decodedJson(assertion, aliases, now) : await decodedText(assertion, aliases, now),
	};
};

const decodedText = async (assertion: SamlAssertion, aliases: AccountAliases, now: Date): Promise<string> => {
	const roles = assertion.roles.map(role => [
		accountLabel(role, aliases),
		role.roleName,
		role.roleArn,
		role.providerName,
	]);
	const remarks = warnings(assertion, now).map(({message}) => `! ${message}`);
	return [
		await columns(describeAssertion(assertion, now)),
		'',
		await columns([['ACCOUNT', 'ROLE', 'ROLE ARN', 'PROVIDER'], ...roles]),
		...(remarks.length === 0 ? [] : ['', remarks.join('\n')]),
		'',
	].join('\n');
};

const decodedJson = (assertion: SamlAssertion, aliases: AccountAliases, now: Date): string => {
	const said = {
		issuer: assertion.issuer ?? null,
		nameId: assertion.nameId ?? null,
		nameIdFormat: assertion.nameIdFormat ?? null,
		destination: assertion.destination ?? null,
		recipient: assertion.recipient ?? null,
		audience: assertion.audience,
		issueInstant: assertion.issueInstant ?? null,
		notBefore: assertion.notBefore ?? null,
		notOnOrAfter: assertion.notOnOrAfter ?? null,
		redeemBefore: redeemBefore(assertion) ?? null,
		sessionNotOnOrAfter: assertion.sessionNotOnOrAfter ?? null,
		roleSessionName: assertion.roleSessionName ?? null,
		sessionDuration: assertion.sessionDuration ?? null,
		sourceIdentity: assertion.sourceIdentity ?? null,
		principalTags: assertion.principalTags,
		transitiveTagKeys: assertion.transitiveTagKeys,
		roles: assertion.roles.map(role => ({
			roleArn: role.roleArn,
			principalArn: role.principalArn,
			accountId: role.accountId,
			accountAlias: aliases[role.accountId] ?? null,
			roleName: role.roleName,
			rolePath: role.rolePath,
			partition: role.partition,
			providerName: role.providerName,
		})),
		warnings: warnings(assertion, now),
	};
	return `${JSON.stringify(said, undefined, 2)}\n`;
};
