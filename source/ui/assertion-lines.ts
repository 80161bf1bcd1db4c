import type {State} from '../program/state.js';
import type {SamlAssertion} from '../saml/assertion.js';
import {describeAssertion} from '../saml/describe-assertion.js';
import {warnings} from '../saml/redemption.js';
import {cutMiddle, type Line, span} from './line.js';

const labelWidth = 18;

/** What the assertion says, in the order in which one asks; the roles are in their panel. */
export const assertionLines = ({assertion, now}: State, width: number): readonly Line[] =>
	assertion === undefined ? [] : [...factLines(assertion, now, width), ...warningLines(assertion, now)];

const factLines = (assertion: SamlAssertion, now: Date, width: number): readonly Line[] =>
	describeAssertion(assertion, now).map(([label, value]) => [
		span(label.padEnd(labelWidth), 'muted'),
		span(cutMiddle(value, width - labelWidth)),
	]);

const warningLines = (assertion: SamlAssertion, now: Date): readonly Line[] => {
	const messages = warnings(assertion, now).map(({message}) => [span('! ', 'expiring'), span(message)]);
	return messages.length === 0 ? [] : [[], ...messages];
};
