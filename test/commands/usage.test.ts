import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {commands} from '../../source/commands/table.js';
import {createWorkplace} from './workplace.js';

const verbs = commands.filter(({name}) => name !== '');

test.concurrent('--help lists every command, what the switcher takes, and the exit codes', async () => {
	await using place = await createWorkplace();
	const {stdout, stderr, exitCode} = await place.run(['--help']);
	expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
	for (const {name, summary, operands} of verbs) {
		expect(stdout).toContain(`  stsui ${name}${operands === '' ? '' : ` ${operands}`}`);
		expect(stdout).toContain(`  ${summary}\n`);
	}

	expect(stdout).toContain('  stsui --assertion <file|->');
	expect(stdout).toContain(
		'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 sign in again, 130 stopped, 70 a bug.\n',
	);
	expect(stdout).not.toMatch(/[ \t]$/m);
});

test.concurrent.for(verbs)('$name --help names every option', async ({name, summary, operands, options}) => {
	await using place = await createWorkplace();
	const {stdout, stderr, exitCode} = await place.run([name, '--help']);
	expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
	const [usage, , said] = stdout.split('\n');
	expect(usage).toContain(`stsui ${name}${operands === '' ? '' : ` ${operands}`}`);
	expect(said?.toLowerCase()).toBe(`${summary}.`.toLowerCase());
	for (const option of [...options, {name: 'help', summary: 'this help', value: undefined}]) {
		expect(stdout).toContain(`  --${option.name}${option.value === undefined ? '' : ` ${option.value}`}`);
		expect(stdout).toContain(`  ${option.summary}\n`);
	}
});

test.concurrent('who asks for help gets it, whatever else was typed', async () => {
	await using place = await createWorkplace();
	const help = await place.run(['sessions', '--help']);
	expect(await place.run(['sessions', 'prod', '--json', '--help'])).toEqual(help);
	expect(await place.run(['--help', 'sessions'])).toEqual(await place.run(['--help']));
});

test.concurrent('--version is that of the package', async () => {
	await using place = await createWorkplace();
	const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
	expect(await place.run(['--version'])).toEqual({
		stdout: `${version}\n`,
		stderr: '',
		exitCode: 0,
		signal: null,
	});
});

test.concurrent.for([
	[['asume'], 'There is no command “asume”.', 'Did you mean assume?'],
	[['xyzzy\u001B[31m'], 'There is no command “xyzzy\\x1b[31m”.', 'stsui --help lists them.'],
	[['toString'], 'There is no command “toString”.', 'stsui --help lists them.'],
	[['decode', '--jsn'], 'There is no option “--jsn”.', 'Did you mean --json?'],
	[['sessions', '-j'], 'There is no option “-j”.', 'stsui sessions --help lists them.'],
	[['sessions', '--__proto__'], 'There is no option “--__proto__”.', 'stsui sessions --help lists them.'],
	[['--asertion', 'x'], 'There is no option “--asertion”.', 'Did you mean --assertion?'],
	[['assume', '--duration'], '--duration needs a value.', 'Write: --duration <15m…12h|seconds>'],
	[['assume', '--write', '--json'], '--write needs a value.', 'Write: --write <profile>'],
	[['assume', '--write', '-j'], '--write needs a value.', 'Write: --write <profile>'],
	[['assume', '--name='], '--name needs a value.', 'Write: --name <session name>'],
	[['decode', '--json=yes'], '--json takes no value.', 'Write: --json'],
	[['sessions', 'prod'], 'stsui sessions does not take “prod”.', 'Write: stsui sessions [--json]'],
	[['decode', 'a', 'b'], 'stsui decode does not take “b”.', 'Write: stsui decode [file|-] [--json]'],
	[['decode', '--', '-a', 'b'], 'stsui decode does not take “b”.', 'Write: stsui decode [file|-] [--json]'],
] as const)('stsui %s is wrong usage', async ([args, sentence, hint]) => {
	await using place = await createWorkplace();
	expect(await place.run(args)).toEqual({
		exitCode: 2,
		signal: null,
		stdout: '',
		stderr: `stsui: ${sentence}\n       ${hint}\n`,
	});
});

test.concurrent('the switcher without a terminal says what to run instead, and draws nothing', async () => {
	await using place = await createWorkplace();
	for (const args of [[], ['--assertion', place.assertionFile]]) {
		expect(await place.run(args)).toEqual({
			exitCode: 2,
			signal: null,
			stdout: '',
			stderr:
				'stsui: The switcher needs a terminal to draw on, and this is none.\n       Use a command instead: stsui --help lists them.\n',
		});
	}
});
