import {readdirSync, readFileSync} from 'node:fs';

const nanosecondsPerMillisecond = 1e6;

/**
Milliseconds that the threads of a process have had of a core since its start; `undefined` where no `/proc` says so.

Synchronous: the process goes on meanwhile, and what it does after this moment is not asked for.
*/
export const processorTime = (pid: number): number | undefined => {
	const directory = `/proc/${pid}/task`;
	try {
		const nanoseconds = readdirSync(directory).map(thread =>
			// Time on a core, time in the queue for one, and how often it had one.
			Number(readFileSync(`${directory}/${thread}/schedstat`, 'utf8').split(' ')[0]),
		);
		return nanoseconds.reduce((sum, value) => sum + value, 0) / nanosecondsPerMillisecond;
	} catch {
		return undefined;
	}
};
