import {StsuiError} from './errors.js';
import type {AccountAliases} from './saml/role-names.js';
import {defaultDurationSeconds, durationProblem, formatDuration, parseDuration} from './sts/duration.js';
import {regionProblem} from './sts/region.js';
import {visible} from './visible.js';

/** What stsui remembers of its user: wishes and habits, never a secret. */
export type Settings = {
	/** Region of new sessions, where it lies in the role's partition. */
	readonly region: string | undefined;
	/** Length of new sessions, in seconds. */
	readonly duration: number;
	readonly aliases: AccountAliases;
	/** Role ARNs, in the order in which they were chosen. */
	readonly favourites: readonly string[];
	/** Role ARNs, the last one assumed first. */
	readonly recents: readonly string[];
};

export const defaultSettings: Settings = {
	region: undefined,
	duration: defaultDurationSeconds,
	aliases: {},
	favourites: [],
	recents: [],
};

/** Settings out of what a file holds; a value of the wrong kind counts as not set. */
export const settingsFrom = (stored: unknown): Settings => {
	const {region, duration, aliases, favourites, recents} = isRecord(stored) ? stored : {};
	const isDuration = typeof duration === 'number' && durationProblem(String(duration)) === undefined;
	return {
		region: typeof region === 'string' && regionProblem(region) === undefined ? region : undefined,
		duration: isDuration ? duration : defaultSettings.duration,
		aliases: isRecord(aliases)
			? Object.fromEntries(
					Object.entries(aliases).filter((entry): entry is [string, string] => isAlias(entry[1])),
				)
			: {},
		favourites: texts(favourites),
		recents: texts(recents),
	};
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];

const isAlias = (value: unknown): value is string =>
	typeof value === 'string' && /^[\w.-]{1,63}$/.test(value);

type Setting = {
	readonly key: string;
	readonly summary: string;
	readonly read: (settings: Settings) => string | undefined;
	/** Why a value cannot be taken, as a sentence. */
	readonly problem: (value: string) => string | undefined;
	readonly write: (value: string | undefined) => Partial<Settings>;
};

/** The settings that a person sets by name. Account aliases have a name each: `alias.<account id>`. */
export const settingRows: readonly Setting[] = [
	{
		key: 'region',
		summary: 'region of new sessions',
		read: ({region}) => region,
		problem: value => regionProblem(value),
		write: region => ({region}),
	},
	{
		key: 'duration',
		summary: 'length of new sessions, 15m to 12h',
		read: ({duration}) => formatDuration(duration),
		problem: durationProblem,
		write: value => ({duration: parseDuration(value ?? '') ?? defaultDurationSeconds}),
	},
];

/**
The setting of that name.

@throws {StsuiError} Of kind `usage` if there is none.
*/
export const settingOf = (key: string, settings: Settings): Setting => {
	const accountId = /^alias\.(?<accountId>\d{12})$/.exec(key)?.groups?.accountId;
	const setting =
		accountId === undefined ? settingRows.find(row => row.key === key) : aliasOf(accountId, settings);
	if (setting === undefined) {
		throw new StsuiError(`There is no setting “${visible(key)}”.`, {
			kind: 'usage',
			hint: `There are ${[...settingRows.map(row => row.key), 'alias.<account id>'].join(', ')}.`,
		});
	}

	return setting;
};

const aliasOf = (accountId: string, {aliases}: Settings): Setting => ({
	key: `alias.${accountId}`,
	summary: 'what an account is called',
	read: settings => settings.aliases[accountId],
	problem: value =>
		isAlias(value) ? undefined : 'An alias has 1 to 63 letters, digits, dots, hyphens or underscores.',
	write: alias => {
		const {[accountId]: _, ...others} = aliases;
		return {aliases: alias === undefined ? others : {...others, [accountId]: alias}};
	},
});

const mostRecents = 20;

/** The recents once this role was assumed. */
export const withRecent = ({recents}: Settings, roleArn: string): readonly string[] =>
	[roleArn, ...recents.filter(recent => recent !== roleArn)].slice(0, mostRecents);

export const withFavouriteToggled = ({favourites}: Settings, roleArn: string): readonly string[] =>
	favourites.includes(roleArn)
		? favourites.filter(favourite => favourite !== roleArn)
		: [...favourites, roleArn];
