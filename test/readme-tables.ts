import {commands} from '../source/commands/table.js';
import {type Group, keyLabel, keymap} from '../source/program/keymap.js';
import {defaultSettings, settingRows} from '../source/settings.js';

const groups: readonly Group[] = ['Session', 'Assertion', 'Move', 'Program'];

const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
	[head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');

/** The keys of the panels, as the readme lists them. */
export const keyTable = (): string =>
	table(
		['key', 'what it does'],
		groups.flatMap(group =>
			keymap
				.filter(
					binding =>
						binding.group === group && binding.modes.some(mode => mode === 'roles' || mode === 'sessions'),
				)
				// What only the demo can do is not promised.
				.filter(({isOffered}) => isOffered === undefined)
				.map(({keys, label}) => [keys.map(key => `\`${keyLabel(key)}\``).join(' '), label]),
		),
	);

/** The verbs with their options, as the readme lists them. */
export const commandTable = (): string =>
	table(
		['command', 'what it does', 'options'],
		commands.map(({name, operands, summary, options}) => [
			`\`${`stsui ${name} ${operands}`.replace(/ +/g, ' ').trim().replaceAll('|', '\\|')}\``,
			summary.replaceAll('|', '\\|'),
			options.map(option => `\`--${option.name}\``).join(' '),
		]),
	);

/** The settings, as the readme lists them. */
export const settingTable = (): string =>
	table(
		['setting', 'what it is', 'default'],
		[
			...settingRows.map(({key, summary, read}) => [
				`\`${key}\``,
				summary,
				read(defaultSettings) ?? 'the partition’s own',
			]),
			['`alias.<account id>`', 'what an account is called', 'its id'],
		],
	);
