import {StsuiError} from '../errors.js';
import {type Settings, settingOf, settingRows} from '../settings.js';
import {visible} from '../visible.js';
import {columns} from './columns.js';
import type {Invocation, Outcome, Run} from './command.js';

type Verb = {
	readonly operands: string;
	readonly fewest: number;
	readonly most: number;
	readonly act: (operands: readonly string[], invocation: Invocation) => Promise<Outcome>;
};

const verbs: Readonly<Record<string, Verb>> = {
	get: {
		operands: '[setting]',
		fewest: 0,
		most: 1,
		act: async ([key], {services, has}) => {
			const settings = await services.settings.read();
			if (key === undefined) {
				return {stdout: has('json') ? asJson(allSettings(settings)) : await asText(allSettings(settings))};
			}

			const value = settingOf(key, settings).read(settings);
			if (has('json')) {
				return {stdout: asJson([[key, value]])};
			}

			return value === undefined ? {stderr: `${key} is not set.\n`} : {stdout: `${value}\n`};
		},
	},
	set: {
		operands: '<setting> <value>',
		fewest: 2,
		most: 2,
		act: async ([key = '', value = ''], {services}) => {
			const problem = settingOf(key, await services.settings.read()).problem(value);
			if (problem !== undefined) {
				throw new StsuiError(problem, {kind: 'usage', hint: `${key} stays as it is.`});
			}

			await services.settings.change(settings => settingOf(key, settings).write(value));
			return {};
		},
	},
	unset: {
		operands: '<setting>',
		fewest: 1,
		most: 1,
		act: async ([key = ''], {services}) => {
			await services.settings.change(settings => settingOf(key, settings).write(undefined));
			return {};
		},
	},
	path: {
		operands: '',
		fewest: 0,
		most: 0,
		act: async (_, {services}) => ({stdout: `${services.settings.path}\n`}),
	},
};

/** `stsui config`: look at the settings and change them. */
export const run: Run = async invocation => {
	const [name = 'get', ...operands] = invocation.positionals;
	const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
	if (verb === undefined) {
		throw new StsuiError(`stsui config does not know “${visible(name)}”.`, {
			kind: 'usage',
			hint: `Write: stsui config ${Object.keys(verbs).join('|')}.`,
		});
	}

	const isFew = operands.length < verb.fewest;
	if (isFew || operands.length > verb.most) {
		throw new StsuiError(isFew ? 'Something is missing.' : 'That is more than it takes.', {
			kind: 'usage',
			hint: `Write: stsui config ${name} ${verb.operands}`.trim(),
		});
	}

	return verb.act(operands, invocation);
};

type Rows = ReadonlyArray<readonly [setting: string, value: string | undefined]>;

const allSettings = (settings: Settings): Rows => [
	...settingRows.map(({key, read}) => [key, read(settings)] as const),
	...Object.entries(settings.aliases).map(([accountId, alias]) => [`alias.${accountId}`, alias] as const),
];

const asText = async (rows: Rows): Promise<string> =>
	`${await columns(rows.map(([setting, value]) => [setting, value ?? '(not set)']))}\n`;

const asJson = (rows: Rows): string => {
	const values = rows.map(([setting, value]) => [setting, value ?? null] as const);
	return `${JSON.stringify(Object.fromEntries(values), undefined, 2)}\n`;
};
