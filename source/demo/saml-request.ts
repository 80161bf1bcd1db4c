import {StsFault, validationFault} from './sts-answers.js';

/** The parameters of AssumeRoleWithSAML, each within what the service model allows. */
export type SamlRequest = {
	readonly roleArn: string;
	readonly principalArn: string;
	readonly samlAssertion: string;
	readonly durationSeconds: number;
	/** Characters of the session policy and of the ARNs of policies. */
	readonly policyLength: number;
};

const longestAssertion = 100_000;
const shortestSeconds = 900;
const longestSeconds = 43_200;

/** @throws {StsFault} If a parameter is missing or outside its bounds. */
export const samlRequest = (form: URLSearchParams): SamlRequest => ({
	roleArn: required(form, 'RoleArn'),
	principalArn: required(form, 'PrincipalArn'),
	samlAssertion: samlAssertion(form),
	durationSeconds: durationSeconds(form),
	policyLength: policyLength(form),
});

const required = (form: URLSearchParams, name: string): string => {
	const value = form.get(name);
	if (!value) {
		// STS lowers the first letter and no other: sAMLAssertion.
		const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
		throw validationFault(`Value null at '${member}' failed to satisfy constraint: Member must not be null`);
	}

	return value;
};

const samlAssertion = (form: URLSearchParams): string => {
	const value = required(form, 'SAMLAssertion');
	if (value.length > longestAssertion) {
		throw validationFault(
			`Value at 'sAMLAssertion' failed to satisfy constraint: Member must have length less than or equal to ${longestAssertion}`,
		);
	}

	return value;
};

const durationSeconds = (form: URLSearchParams): number => {
	const text = form.get('DurationSeconds') ?? '3600';
	if (!/^\d+$/.test(text)) {
		throw new StsFault(400, 'MalformedInput', 'Invalid Argument');
	}

	const seconds = Number(text);
	if (seconds < shortestSeconds) {
		throw durationFault(text, `greater than or equal to ${shortestSeconds}`);
	}

	if (seconds > longestSeconds) {
		throw durationFault(text, `less than or equal to ${longestSeconds}`);
	}

	return seconds;
};

const durationFault = (text: string, bound: string): StsFault =>
	validationFault(
		`Value '${text}' at 'durationSeconds' failed to satisfy constraint: Member must have value ${bound}`,
	);

const policyLength = (form: URLSearchParams): number =>
	[...form]
		.filter(([name]) => name === 'Policy' || name.startsWith('PolicyArns.member.'))
		.reduce((length, [, value]) => length + value.length, 0);
