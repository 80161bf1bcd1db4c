import {expect, test} from 'vitest';
import {ancestors} from '../../source/outputs/ancestors.js';
import {type Ancestor, callingShell} from '../../source/outputs/calling-shell.js';
import {exportFormat} from '../../source/outputs/shells.js';

const node: Ancestor = ['node', 'cli.js'];

test.each<[string, readonly Ancestor[], string | undefined, string]>([
	['bash', [['bash']], undefined, 'bash'],
	['a login shell', [['-zsh']], undefined, 'zsh'],
	['a shell with a path', [['/usr/local/bin/fish', '-i']], undefined, 'fish'],
	['dash', [['dash']], undefined, 'sh'],
	['ksh', [['/bin/ksh', '-i']], undefined, 'sh'],
	['Nushell', [['nu']], undefined, 'nushell'],
	['PowerShell', [['pwsh', '-NoLogo']], undefined, 'powershell'],
	[
		'PowerShell of Windows',
		[['C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe']],
		undefined,
		'powershell',
	],
	['the command prompt', [['C:\\Windows\\system32\\CMD.EXE']], undefined, 'cmd'],
	['the nearest of several', [node, ['zsh'], ['bash']], '/bin/bash', 'zsh'],
	[
		'the one above what npm started',
		[['sh', '-c', 'stsui export'], ['npm run x'], ['fish']],
		'/bin/bash',
		'fish',
	],
	['the one above a login shell with a command', [['bash', '-lc', 'x'], ['zsh']], undefined, 'zsh'],
	['a shell that runs a script', [['bash', 'deploy.sh'], ['zsh']], undefined, 'bash'],
	['the login shell where no shell is above', [node, ['systemd']], '/usr/bin/fish', 'fish'],
	['the login shell where nothing is known', [], '/bin/zsh', 'zsh'],
	['that of POSIX where nobody knows', [node], '/usr/bin/xonsh', 'sh'],
	['that of POSIX where nothing is known at all', [], undefined, 'sh'],
])('the shell that calls is %s', (_, above, loginShell, expected) => {
	expect(callingShell(above, loginShell)).toBe(expected);
	expect(exportFormat(expected)).toBeDefined();
});

test('the processes above this one are found, the nearest first', async () => {
	const [parent] = await ancestors();
	expect(parent?.join(' ')).toContain('vitest');
});
