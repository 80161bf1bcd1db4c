/** Do some work that `Ctrl+C` aborts, instead of ending the process in the middle of it. */
export const cancelOnInterrupt = async <Value>(
	work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> => {
	const controller = new AbortController();
	const abort = (): void => controller.abort();
	process.once('SIGINT', abort);
	try {
		return await work(controller.signal);
	} finally {
		process.off('SIGINT', abort);
	}
};
