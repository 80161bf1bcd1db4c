import fc from 'fast-check';
import {expect, test} from 'vitest';
import {partitions} from '../../source/partitions.js';
import {intake} from '../../source/saml/intake.js';
import {attribute, decodeParts, encode, jane, responseXml} from './saml-response.js';

const letters = 'ABCXYZabcxyz0189_';

const text = (alphabet: string, minLength: number, maxLength: number) =>
	fc.string({unit: fc.constantFrom(...alphabet), minLength, maxLength});

const segment = text(`${letters}+=,.@-~!`, 1, 20);

/** Any role and provider that IAM allows. */
const anyRole = fc
	.record({
		partition: fc.constantFrom(...partitions.map(({id}) => id)),
		accountId: text('0123456789', 12, 12),
		rolePath: fc.array(segment, {maxLength: 5}).map(parts => ['', ...parts, ''].join('/')),
		roleName: text(`${letters}+=,.@-`, 1, 64),
		providerName: text(`${letters}.-`, 1, 128),
	})
	.map(role => ({
		...role,
		roleArn: `arn:${role.partition}:iam::${role.accountId}:role${role.rolePath}${role.roleName}`,
		principalArn: `arn:${role.partition}:iam::${role.accountId}:saml-provider/${role.providerName}`,
	}));

/** Ways to write the same text in XML. */
const anySpelling = fc.constantFrom(
	(value: string) => value,
	(value: string) => `\n\t${value}\n`,
	(value: string) => `<![CDATA[${value}]]>`,
	(value: string) => value.replace(/[^a-z]/g, character => `&#x${character.codePointAt(0)?.toString(16)};`),
);

test('every role that IAM allows is read as it was written', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.tuple(anyRole, anySpelling, fc.boolean()), {
				minLength: 1,
				maxLength: 8,
				selector: ([role]) => `${role.roleArn},${role.principalArn}`,
			}),
			entries => {
				const values = entries.map(([{roleArn, principalArn}, spell, isRoleFirst]) =>
					spell(isRoleFirst ? `${roleArn},${principalArn}` : `${principalArn},${roleArn}`),
				);
				const {roles, malformedRoles} = decodeParts({attributes: [attribute('Role', ...values), jane]});
				expect(roles).toEqual(entries.map(([role]) => role));
				expect(malformedRoles).toEqual([]);
			},
		),
	);
});

test('however a response is broken into lines, escaped and put into a form, it is the same response', () => {
	fc.assert(
		fc.property(
			fc.string({unit: 'grapheme'}),
			fc.integer({min: 1, max: 100}),
			fc.boolean(),
			(name, width, isForm) => {
				const response = encode(responseXml({attributes: [attribute('Role', `<![CDATA[${name}]]>`)]}));
				const wrapped = response.replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
				expect(intake(isForm ? `SAMLResponse=${encodeURIComponent(wrapped)}&RelayState=` : wrapped)).toBe(
					response,
				);
			},
		),
	);
});

test('whatever is pasted, the answer is a response or a sentence', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.base64String()), pasted => {
			try {
				expect(intake(pasted)).toMatch(/^[A-Za-z\d+/]+=*$/);
			} catch (error) {
				expect(error).toMatchObject({name: 'StsuiError', kind: 'failed'});
			}
		}),
	);
});
