/**
The escape sequences in what a program wrote to its terminal.
*/

const introducer = '\u001B';
const bell = '\u0007';

/** What a terminal shows, and what it is asked to put into the clipboard instead (OSC 52). */
export const splitCopies = (output: string): {readonly shown: string; readonly copies: readonly string[]} => {
	const [beginning = '', ...parts] = output.split(`${introducer}]52;c;`);
	const pairs = parts.map(part => part.split(bell, 1).concat(part.slice(part.indexOf(bell) + 1)));
	return {
		shown: [beginning, ...pairs.map(([, rest = '']) => rest)].join(''),
		copies: pairs.map(([base64 = '']) => Buffer.from(base64, 'base64').toString('utf8')),
	};
};

/** The parameters of every SGR sequence: `1`, `22`, `38;5;12`. */
export const attributes = (output: string): ReadonlySet<string> =>
	new Set(
		output
			.split(`${introducer}[`)
			.map(part => /^(?<codes>[\d;:]*)m/.exec(part)?.groups?.codes)
			.filter(codes => codes !== undefined),
	);
