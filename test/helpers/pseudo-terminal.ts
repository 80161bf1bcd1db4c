/**
A program at one end of a pseudo-terminal; we hold the other, where the keys go in and the output comes out.
*/
import {closeSync, constants as fileModes, openSync} from 'node:fs';
import {constants} from 'node:os';
import {delimiter, dirname} from 'node:path';
import {type IPty, spawn} from '@lydell/node-pty';

export type ProgramOptions = Readonly<{
	command: string;
	args?: readonly string[];
	columns?: number;
	rows?: number;
	/** Added to a small environment of ours; nothing is inherited but PATH, and above all not CI. */
	environment?: Readonly<Record<string, string | undefined>>;
	cwd?: string | undefined;
}>;

/** How the program ended: by itself with an exit code, or by a signal. */
export type Exit = Readonly<{exitCode: number | null; signal: NodeJS.Signals | null}>;

/** What reaches a program that has ended reaches nobody, and is no error. */
export type Program = Readonly<{
	pid: number;
	write: (raw: string) => void;
	resize: (columns: number, rows: number) => void;
	/** Send a signal to the program itself, not to its children. */
	signal: (name: NodeJS.Signals) => void;
	/** Kill the program and the children that it has in its process group. */
	kill: () => void;
}>;

type Listeners = Readonly<{onOutput: (chunk: string) => void; onExit: (exit: Exit) => void}>;

export const startProgram = (
	{command, args = [], columns = 80, rows = 24, environment, cwd = process.cwd()}: ProgramOptions,
	{onOutput, onExit}: Listeners,
): Program => {
	const env = withoutUndefined({...plainEnvironment(), ...environment});
	const pty = spawn(command, [...args], {cols: columns, rows, env, cwd});
	const releaseLine = holdLine(pty);
	let isAlive = true;
	pty.onData(onOutput);
	pty.onExit(({exitCode, signal}) => {
		isAlive = false;
		releaseLine();
		onExit(signal ? {exitCode: null, signal: signalName(signal)} : {exitCode, signal: null});
	});
	const whileAlive =
		<Values extends unknown[]>(act: (...values: Values) => void) =>
		(...values: Values) => {
			if (isAlive) act(...values);
		};
	return {
		pid: pty.pid,
		write: whileAlive(raw => pty.write(raw)),
		resize: whileAlive((columns, rows) => pty.resize(columns, rows)),
		signal: whileAlive(name => pty.kill(name)),
		kill: whileAlive(() => killGroup(pty.pid)),
	};
};

/** A home that does not exist: a test that forgets to give one must not find that of whoever runs it. */
const plainEnvironment = () => ({
	PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
	HOME: '/nonexistent',
	LANG: 'C.UTF-8',
	TERM: 'xterm-256color',
	COLORTERM: 'truecolor',
});

const withoutUndefined = (environment: Readonly<Record<string, string | undefined>>) =>
	Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));

/**
Node before 24 takes the hang-up of a pseudo-terminal for the end of what there is to read, and loses the rest.

With a second hold on the program's end of the line there is no hang-up, and all is read.
*/
const holdLine = (pty: IPty): (() => void) => {
	if (Number.parseInt(process.versions.node, 10) >= 24) return () => undefined;
	const {ptsName} = pty as IPty & {readonly ptsName: string};
	const line = openSync(ptsName, fileModes.O_RDWR | fileModes.O_NOCTTY);
	return () => closeSync(line);
};

/** The group, and the leader by itself: for a moment after its start it has no group of its own yet. */
const killGroup = (leader: number): void => {
	for (const target of [-leader, leader]) {
		try {
			process.kill(target, 'SIGKILL');
		} catch {
			// It ended a moment ago, and the news of it is on its way.
		}
	}
};

const signalName = (number: number): NodeJS.Signals => {
	const entry = Object.entries(constants.signals).find(([, value]) => value === number);
	return (entry?.[0] ?? `signal ${number}`) as NodeJS.Signals;
};
