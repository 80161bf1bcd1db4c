import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {promisify} from 'node:util';
import type {Ancestor} from './calling-shell.js';

type Process = {readonly parent: number; readonly command: Ancestor};

const furthest = 8;

/** The processes above this one, the parent first; none where the platform does not tell. */
export const ancestors = async (): Promise<readonly Ancestor[]> => {
	const processOf = process.platform === 'linux' ? fromProc : await fromPs();
	const found: Ancestor[] = [];
	let current = processOf(process.ppid);
	while (current !== undefined && found.length < furthest) {
		found.push(current.command);
		current = processOf(current.parent);
	}

	return found;
};

const fromProc = (id: number): Process | undefined => {
	try {
		const parent = /^PPid:\t(?<parent>\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.groups
			?.parent;
		const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
			.split('\0')
			.filter(part => part !== '');
		return parent === undefined || command.length === 0 ? undefined : {parent: Number(parent), command};
	} catch {
		return undefined;
	}
};

const fromPs = async (): Promise<(id: number) => Process | undefined> => {
	try {
		const {stdout} = await promisify(execFile)('ps', ['-axo', 'pid=,ppid=,args='], {timeout: 2000});
		const rows = stdout.split('\n').map(row => row.trim().split(/\s+/));
		const processes = new Map(
			rows.map(([id, parent, ...command]) => [Number(id), {parent: Number(parent), command}] as const),
		);
		return id => processes.get(id);
	} catch {
		return () => undefined;
	}
};
