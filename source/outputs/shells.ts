/** A way to write variables down: for a shell to evaluate, or a file to hold. */
export type ExportFormat = {
	readonly name: string;
	readonly label: string;
	/** The whole text, from variables to set (in order) and to unset; ends with a line end. */
	readonly write: (set: Variables, unset: readonly string[]) => string;
};

export type Variables = ReadonlyArray<readonly [name: string, value: string]>;

const lines = (...parts: ReadonlyArray<readonly string[]>): string => `${parts.flat().join('\n')}\n`;

const posix = (set: Variables, unset: readonly string[]): string =>
	lines(
		set.map(([name, value]) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`),
		unset.length === 0 ? [] : [`unset ${unset.join(' ')}`],
	);

const fish = (set: Variables, unset: readonly string[]): string =>
	lines(
		set.map(([name, value]) => `set -gx ${name} '${value.replace(/[\\']/g, String.raw`\$&`)}'`),
		// Where there is nothing to erase, fish would say that it failed, and so would what sources this.
		unset.map(name => `set -e ${name}; or true`),
	);

const powershell = (set: Variables, unset: readonly string[]): string =>
	lines(
		set.map(([name, value]) => `$env:${name} = '${value.replace(/['\u2018-\u201B]/g, '$&$&')}'`),
		unset.map(name => `Remove-Item Env:${name} -ErrorAction SilentlyContinue`),
	);

const cmd = (set: Variables, unset: readonly string[]): string =>
	lines(
		set.map(([name, value]) => `set "${name}=${value}"`),
		unset.map(name => `set "${name}="`),
	);

const nushell = (set: Variables, unset: readonly string[]): string =>
	lines(
		set.map(([name, value]) => `$env.${name} = ${JSON.stringify(value)}`),
		unset.map(name => `hide-env --ignore-errors ${name}`),
	);

const dotenv = (set: Variables): string => lines(set.map(([name, value]) => `${name}=${value}`));

const json = (set: Variables): string => `${JSON.stringify(Object.fromEntries(set), undefined, 2)}\n`;

/** Every format, by the name that `--shell` takes. */
export const exportFormats: readonly ExportFormat[] = [
	{name: 'bash', label: 'bash', write: posix},
	{name: 'zsh', label: 'zsh', write: posix},
	{name: 'sh', label: 'sh', write: posix},
	{name: 'fish', label: 'fish', write: fish},
	{name: 'powershell', label: 'PowerShell', write: powershell},
	{name: 'cmd', label: 'cmd.exe', write: cmd},
	{name: 'nushell', label: 'Nushell', write: nushell},
	{name: 'dotenv', label: '.env file', write: dotenv},
	{name: 'json', label: 'JSON', write: json},
];

export const exportFormat = (name: string): ExportFormat | undefined =>
	exportFormats.find(format => format.name === name);
