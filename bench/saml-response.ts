/** A made-up company: each of its accounts has these roles, or the first few of them. */
const roleNames = [
	'Admin',
	'Analyst',
	'Auditor',
	'BillingViewer',
	'BreakGlass',
	'CostAnalyst',
	'Deployer',
	'Developer',
	'DnsEditor',
	'IncidentResponder',
	'KeyCustodian',
	'LoadTester',
	'LogReader',
	'NetworkOperator',
	'PipelineOperator',
	'PowerUser',
	'ReadOnly',
	'Sandbox',
	'Support',
	'VpnOperator',
] as const;

export type CompanySize = Readonly<{accounts: number; rolesEach: number}>;

/**
What an identity provider posts to AWS for somebody with so many roles: base64 of a `<Response>`, issued now.

@param size - At most 20 roles in each account.
*/
export const samlResponse = (size: CompanySize): string => {
	const now = new Date();
	const later = new Date(now.getTime() + 60 * 60 * 1000);
	const values = roleValues(size).map(value => `<AttributeValue>${value}</AttributeValue>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Response xmlns="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" IssueInstant="${now.toISOString()}">
<Status><StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></Status>
<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion" Version="2.0" IssueInstant="${now.toISOString()}">
<Issuer>https://idp.example.com/saml/metadata</Issuer>
<Subject><NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">jane.doe@example.com</NameID></Subject>
<Conditions NotOnOrAfter="${later.toISOString()}"/>
<AttributeStatement>
<Attribute Name="https://aws.amazon.com/SAML/Attributes/Role">${values.join('\n')}</Attribute>
<Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName"><AttributeValue>jane.doe@example.com</AttributeValue></Attribute>
</AttributeStatement>
</Assertion>
</Response>`;
	return Buffer.from(xml).toString('base64');
};

const roleValues = ({accounts, rolesEach}: CompanySize): readonly string[] =>
	Array.from({length: accounts}, (_, index) => {
		// Nobody's: AWS gives no account such a low number.
		const arn = `arn:aws:iam::${String(index + 1).padStart(12, '0')}`;
		return roleNames.slice(0, rolesEach).map(name => `${arn}:role/${name},${arn}:saml-provider/acme-sso`);
	}).flat();
