import {StsuiError} from '../errors.js';
import {descendants, type XmlElement} from './read-xml.js';

const saml = 'urn:oasis:names:tc:SAML:2.0:assertion';
const prefix = 'https://aws.amazon.com/SAML/Attributes/';

/**
The values of the attributes that AWS reads, by their name without AWS's prefix (`Role`, `PrincipalTag:team`).

Names are compared exactly, as AWS does: a look-alike or another case is another attribute.

@throws {StsuiError} If a value has elements inside: two readers could see two values.
*/
export const attributeValues = (assertion: XmlElement): ReadonlyMap<string, readonly string[]> => {
	const values = new Map<string, string[]>();
	for (const attribute of descendants(assertion, saml, 'Attribute')) {
		const name = attribute.attributes.Name ?? '';
		if (name.startsWith(prefix)) {
			const key = name.slice(prefix.length);
			values.set(key, [...(values.get(key) ?? []), ...textValues(attribute)]);
		}
	}

	return values;
};

const textValues = (attribute: XmlElement): string[] =>
	attribute.children
		.filter(({local, uri}) => local === 'AttributeValue' && uri === saml)
		.map(value => {
			if (value.children.length > 0) {
				throw new StsuiError('An attribute value of this assertion has elements inside; it is not read.', {
					hint: 'Copy the response again, straight from the sign-in.',
				});
			}

			return value.text;
		});

/** Names that are meant as those that AWS reads, and differ in a way that AWS does not forgive. */
export const lookAlikeNames = (assertion: XmlElement): readonly string[] => {
	const names = descendants(assertion, saml, 'Attribute').map(({attributes}) => attributes.Name ?? '');
	return [...new Set(names.filter(name => !name.startsWith(prefix) && isLookAlike(name)))];
};

// The guide for China once named attributes of amazonaws.cn; identity providers there use those of all others.
const isLookAlike = (name: string): boolean =>
	/^\s*https?:\/\/(?:www\.)?(?:aws\.amazon\.com|amazonaws\.cn)\/saml\/attributes\//i.test(name);
