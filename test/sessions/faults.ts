/**
Faults of a disk that a test cannot bring about, as options of the Node process that shall meet them.

The files stay real; one call of the file system answers as it would there.
*/
const fault = (code: string): readonly string[] => {
	const module = `
		import fs from 'node:fs';
		import {syncBuiltinESMExports} from 'node:module';
		const {writeFileSync} = fs;
		const systemError = code => Object.assign(new Error(code), {code});
		${code}
		syncBuiltinESMExports();
	`;
	return ['--import', `data:text/javascript,${encodeURIComponent(module)}`];
};

/** The disk has no links, and is so slow that others see a new file while it is empty. */
export const withoutLinks = fault(`
	fs.linkSync = () => {
		fs.writeFileSync = (file, data) => {
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
			writeFileSync(file, data);
		};
		syncBuiltinESMExports();
		throw systemError('EPERM');
	};
`);

/** The disk has no links, and no space after the first file. */
export const fullWithoutLinks = fault(`
	fs.linkSync = () => {
		fs.writeFileSync = () => {
			throw systemError('ENOSPC');
		};
		syncBuiltinESMExports();
		throw systemError('EPERM');
	};
`);

/** The process is killed at this step, counted from one, of all that it does to files; a write is half done then. */
export const killedAtStep = (step: number): readonly string[] =>
	fault(`
		let steps = 0;
		const killedAt = (name, halfDone) => {
			const act = fs[name];
			fs[name] = (...args) => {
				// Node reads its modules with some of these; stsui begins with its directory.
				steps += steps > 0 || name === 'mkdirSync' ? 1 : 0;
				if (steps === ${step}) {
					halfDone?.(...args);
					process.kill(process.pid, 'SIGKILL');
				}

				return act(...args);
			};
		};
		const whole = ['mkdirSync', 'openSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'linkSync', 'renameSync'];
		whole.forEach(name => killedAt(name));
		killedAt('writeFileSync', (file, data) => writeFileSync(file, data.slice(0, data.length / 2)));
	`);
