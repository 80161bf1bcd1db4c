import {StsuiError} from './errors.js';
import {visible} from './visible.js';

/**
The one item that the user means.

A query is a whole name of an item, or else a part that only one item has; capitals do not matter. Roles, sessions and
profiles are all found this way.

@param kind - What the items are, for the message: “role”.
@param namesOf - Everything that an item may be called, the usual name first.
@throws {StsuiError} Of kind `usage` if none or several match; those that match are named.
*/
export const matchOne = <Item>(
	items: readonly Item[],
	query: string,
	kind: string,
	namesOf: (item: Item) => readonly string[],
): Item => {
	const matches = matchesOf(items, query, namesOf);
	const [match] = matches;
	if (match === undefined) {
		throw new StsuiError(`No ${kind} matches “${visible(query)}”.`, {
			kind: 'usage',
			hint: items.length === 0 ? `There is no ${kind} yet.` : `There ${listOf(items, namesOf)}.`,
		});
	}

	if (matches.length > 1) {
		throw new StsuiError(`“${visible(query)}” matches ${matches.length} ${kind}s.`, {
			kind: 'usage',
			hint: `Say which: there ${listOf(matches, namesOf)}.`,
		});
	}

	return match;
};

/** All items that the query names: those called exactly so, else those of which it is a part. */
export const matchesOf = <Item>(
	items: readonly Item[],
	query: string,
	namesOf: (item: Item) => readonly string[],
): readonly Item[] => {
	const wanted = query.toLowerCase();
	const exact = items.filter(item => namesOf(item).some(name => name.toLowerCase() === wanted));
	return exact.length > 0
		? exact
		: items.filter(item => namesOf(item).some(name => name.toLowerCase().includes(wanted)));
};

const mostListed = 12;

/** `are acme-prod/Admin, acme-dev/Admin and 3 more`: items by their usual names, with the verb. */
export const listOf = <Item>(items: readonly Item[], namesOf: (item: Item) => readonly string[]): string => {
	const names = items.slice(0, mostListed).map(item => namesOf(item)[0] ?? '');
	const more = items.length > mostListed ? ` and ${items.length - mostListed} more` : '';
	return `${items.length === 1 ? 'is' : 'are'} ${names.join(', ')}${more}`;
};
