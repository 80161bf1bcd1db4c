import {parseArgs} from 'node:util';
import {StsuiError} from '../errors.js';
import {visible} from '../visible.js';
import type {Command, Option} from './command.js';

export type Parsed = {
	readonly command: Command;
	readonly positionals: readonly string[];
	readonly values: Readonly<Record<string, string | boolean | undefined>>;
	readonly wantsHelp: boolean;
};

const help: Option = {name: 'help', summary: 'this help'};

/** Options of a command, those included that every command has. */
export const optionsOf = ({options}: Command): readonly Option[] => [...options, help];

/**
Take the arguments apart by the table of commands.

@param argv - What follows the program's name.
@throws {StsuiError} Of kind `usage` for a verb, option or operand that there is not; the nearest one is named.
*/
export const parseCommandLine = async (
	argv: readonly string[],
	commands: readonly Command[],
): Promise<Parsed> => {
	const [first = ''] = argv;
	const isVerb = first !== '' && !first.startsWith('-');
	const command = commands.find(({name}) => name === (isVerb ? first : ''));
	if (command === undefined) {
		const names = commands.map(({name}) => name);
		throw await unknown('command', first, names, 'stsui --help lists them.');
	}

	const options = optionsOf(command);
	const {tokens, values, positionals} = parseArgs({
		args: argv.slice(isVerb ? 1 : 0),
		options: Object.fromEntries(
			options.map(({name, value}) => [name, {type: value === undefined ? 'boolean' : 'string'} as const]),
		),
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	for (const token of tokens.filter(token => token.kind === 'option')) {
		await checkOption(token, options, command);
	}

	const wantsHelp = values.help === true;
	const [extra] = positionals.slice(command.mostOperands);
	if (extra !== undefined && !wantsHelp) {
		throw new StsuiError(`${called(command)} does not take “${visible(extra)}”.`, {
			kind: 'usage',
			hint: `Write: ${usageOf(command)}`,
		});
	}

	return {command, positionals, values, wantsHelp};
};

type OptionToken = {
	readonly name: string;
	readonly rawName: string;
	readonly value?: string | undefined;
	readonly inlineValue?: boolean | undefined;
};

const checkOption = async (
	{name, rawName, value, inlineValue}: OptionToken,
	options: readonly Option[],
	command: Command,
): Promise<void> => {
	const option = options.find(candidate => candidate.name === name && rawName === `--${name}`);
	if (option === undefined) {
		const names = options.map(candidate => `--${candidate.name}`);
		throw await unknown('option', rawName, names, `${called(command)} --help lists them.`);
	}

	// What begins with a hyphen is the next option; a value that does is joined by an equals sign.
	const isNextOption = inlineValue === false && /^-./.test(value ?? '');
	if (option.value !== undefined && (value === undefined || value === '' || isNextOption)) {
		throw new StsuiError(`${rawName} needs a value.`, {
			kind: 'usage',
			hint: `Write: ${rawName} ${option.value}`,
		});
	}

	if (option.value === undefined && inlineValue === true) {
		throw new StsuiError(`${rawName} takes no value.`, {kind: 'usage', hint: `Write: ${rawName}`});
	}
};

const furthestTypo = 3;

const unknown = async (
	what: string,
	given: string,
	names: readonly string[],
	otherwise: string,
): Promise<StsuiError> => {
	const {closestMatch} = await import('leven');
	const nearest = closestMatch(
		given,
		names.filter(name => name !== ''),
		{maxDistance: furthestTypo},
	);
	return new StsuiError(`There is no ${what} “${visible(given)}”.`, {
		kind: 'usage',
		hint: nearest === undefined ? otherwise : `Did you mean ${nearest}?`,
	});
};

const called = ({name}: Command): string => `stsui ${name}`.trim();

/** `stsui export [session] [--shell <…>]` */
export const usageOf = (command: Command): string =>
	[
		called(command),
		command.operands,
		...command.options.map(({name, value}) => `[--${name}${value === undefined ? '' : ` ${value}`}]`),
	]
		.filter(part => part !== '')
		.join(' ');
