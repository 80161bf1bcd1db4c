/** A process above ours: its program and its arguments, the program's name first. */
export type Ancestor = readonly string[];

const shellNames: Readonly<Record<string, string>> = {
	bash: 'bash',
	zsh: 'zsh',
	sh: 'sh',
	dash: 'sh',
	ksh: 'sh',
	mksh: 'sh',
	fish: 'fish',
	pwsh: 'powershell',
	powershell: 'powershell',
	nu: 'nushell',
	cmd: 'cmd',
};

/**
The export format of the shell that a person types in: the nearest one above us, else `$SHELL`.

A shell that was given its command (`sh -c …`, as npm does) is on the way and is passed over.

@param ancestors - The parent first.
*/
export const callingShell = (ancestors: readonly Ancestor[], loginShell: string | undefined): string => {
	const interactive = ancestors.filter(([, ...options]) => !options.some(option => /^-\w*c$/.test(option)));
	const names = [...interactive.map(([program]) => program), loginShell].map(shellOf);
	return names.find(name => name !== undefined) ?? (process.platform === 'win32' ? 'powershell' : 'sh');
};

const shellOf = (program: string | undefined): string | undefined => {
	// A login shell has a hyphen before its name; Windows has an ending after it.
	const name = (program ?? '')
		.split(/[\\/]/)
		.at(-1)
		?.replace(/^-/, '')
		.replace(/\.exe$/i, '')
		.toLowerCase();
	return shellNames[name ?? ''];
};
