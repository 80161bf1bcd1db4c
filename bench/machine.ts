import {arch, cpus, loadavg, platform} from 'node:os';

/** One line on where and when, and one more if the machine has other things to do. */
export const machine = (now: Date): string => {
	const processors = cpus();
	const model = processors[0]?.model.trim() ?? 'unknown';
	const line = [
		`${processors.length} cores (${model})`,
		`${platform()} ${arch()}`,
		`Node ${process.versions.node}`,
		now.toISOString(),
	].join(', ');
	const [load = 0] = loadavg();
	return load < processors.length / 2
		? `${line}\n`
		: `${line}\nThe machine is busy (load ${load.toFixed(1)}): trust the ratios, and those of the least and of the processor most.\n`;
};
