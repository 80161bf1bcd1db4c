import {StsuiError} from '../errors.js';
import {type Settings, settingOf, settingRows} from '../settings.js';
import {visible} from '../visible.js';
import {columns} from './columns.js';
import type {Invocation, Outcome, Run} from './command.js';

const verbs: Readonly<
	Record<string, (operands: readonly string[], invocation: Invocation) => Promise<Outcome>>
> = {
	get: async ([key], {services, has}) => {
		const settings = await services.settings.read();
		if (key !== undefined) {
			const value = settingOf(key, settings).read(settings);
			return value === undefined ? {stderr: `${key} is not set.\n`} : {stdout: `${value}\n`};
		}

		const listed = allSettings(settings);
		return {
			stdout: has('json')
				? `${JSON.stringify(Object.fromEntries(listed), undefined, 2)}\n`
				: `${columns(listed.map(([name, value]) => [name, value ?? '(not set)']))}\n`,
		};
	},
	set: async ([key, value], {services}) => {
		if (key === undefined || value === undefined) {
			throw wrongUsage('stsui config set <setting> <value>');
		}

		const problem = settingOf(key, await services.settings.read()).problem(value);
		if (problem !== undefined) {
			throw new StsuiError(problem, {kind: 'usage', hint: `${key} stays as it is.`});
		}

		await services.settings.change(settings => settingOf(key, settings).write(value));
		return {};
	},
	unset: async ([key], {services}) => {
		if (key === undefined) {
			throw wrongUsage('stsui config unset <setting>');
		}

		await services.settings.change(settings => settingOf(key, settings).write(undefined));
		return {};
	},
	path: async (_, {services}) => ({stdout: `${services.settings.path}\n`}),
};

/** `stsui config`: look at the settings and change them. */
export const run: Run = async invocation => {
	const [verb = 'get', ...operands] = invocation.positionals;
	const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
	if (act === undefined) {
		throw new StsuiError(`stsui config does not know “${visible(verb)}”.`, {
			kind: 'usage',
			hint: `Write: stsui config ${Object.keys(verbs).join('|')}.`,
		});
	}

	return act(operands, invocation);
};

const allSettings = (settings: Settings): ReadonlyArray<readonly [string, string | undefined]> => [
	...settingRows.map(({key, read}) => [key, read(settings)] as const),
	...Object.entries(settings.aliases).map(([accountId, alias]) => [`alias.${accountId}`, alias] as const),
];

const wrongUsage = (usage: string): StsuiError =>
	new StsuiError('Something is missing.', {kind: 'usage', hint: `Write: ${usage}`});
