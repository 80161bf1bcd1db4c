import type {Command, Option} from './command.js';
import {optionsOf, usageOf} from './parse.js';

/** All verbs, a line each. */
export const generalHelp = (commands: readonly Command[]): string => {
	const rows = [
		...commands.flatMap(command => [
			[`stsui ${command.name} ${command.operands}`.replace(/ +/g, ' ').trim(), command.summary] as const,
			// The switcher has no help of its own.
			...(command.name === '' ? optionRows(command.options, 'stsui ') : []),
		]),
		['stsui --help | --version', 'and --help on every command'] as const,
	];
	return `${[
		'stsui turns a SAML assertion into AWS sessions.',
		'',
		...table(rows),
		'',
		'A role or session is named by its ARN, account/role, its name, or a part that only one has.',
		'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 sign in again, 130 stopped, 70 a bug.',
	].join('\n')}\n`;
};

/** One verb with its options. */
export const commandHelp = (command: Command): string => {
	const rows = optionRows(optionsOf(command), '');
	return `${[usageOf(command), '', `${capitalized(command.summary)}.`, '', ...table(rows)].join('\n')}\n`;
};

const optionRows = (options: readonly Option[], before: string): ReadonlyArray<readonly [string, string]> =>
	options.map(({name, value, summary}) => [
		`${before}--${name}${value === undefined ? '' : ` ${value}`}`,
		summary,
	]);

const widest = 40;

const table = (rows: ReadonlyArray<readonly [string, string]>): readonly string[] => {
	const width = Math.min(widest, Math.max(...rows.map(([left]) => left.length)));
	return rows.flatMap(([left, right]) =>
		left.length > width
			? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`]
			: [`  ${left.padEnd(width)}  ${right}`],
	);
};

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
