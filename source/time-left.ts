/** `47:12`, or `1:02:33` from an hour on: milliseconds as a countdown; never below `0:00`. */
export const countdown = (milliseconds: number): string => {
	const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
	const twoDigits = (value: number): string => String(value).padStart(2, '0');
	return hours > 0
		? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
		: `${minutes}:${twoDigits(seconds % 60)}`;
};

/** `4m12s`, `58s`: milliseconds as a span within a sentence. */
export const span = (milliseconds: number): string => {
	const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
	return seconds < 60
		? `${seconds}s`
		: `${Math.floor(seconds / 60)}m${String(seconds % 60).padStart(2, '0')}s`;
};

/** `3m ago`, `2h ago`, `5d ago`, `just now`: milliseconds since something. */
export const ago = (milliseconds: number): string => {
	const minutes = Math.floor(milliseconds / 60_000);
	if (minutes < 1) {
		return 'just now';
	}

	if (minutes < 60) {
		return `${minutes}m ago`;
	}

	const hours = Math.floor(minutes / 60);
	return hours < 48 ? `${hours}h ago` : `${Math.floor(hours / 24)}d ago`;
};

/** `47:12`; once nothing is left, `expired 3m ago`. */
export const leftOrExpired = (milliseconds: number): string =>
	milliseconds > 0 ? countdown(milliseconds) : `expired ${ago(-milliseconds)}`;

/** `2026-01-31 13:00:00` in the time zone of the user. */
export const localTime = (instant: Date): string => {
	const twoDigits = (value: number): string => String(value).padStart(2, '0');
	const date = [instant.getFullYear(), twoDigits(instant.getMonth() + 1), twoDigits(instant.getDate())];
	const time = [instant.getHours(), instant.getMinutes(), instant.getSeconds()].map(twoDigits);
	return `${date.join('-')} ${time.join(':')}`;
};

/** `2026-01-31T12:00:00Z`, as AWS writes instants. */
export const wholeSeconds = (instant: Date): string => instant.toISOString().replace(/\.\d+Z$/, 'Z');
