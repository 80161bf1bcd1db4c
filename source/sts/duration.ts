import {visible} from '../visible.js';

/** What STS takes as `DurationSeconds`: 15 minutes to 12 hours. */
const shortestSeconds = 900;
const longestSeconds = 43_200;

/** What AWS gives when nobody asks for more, and what every role allows. */
export const defaultDurationSeconds = 3600;

/** Seconds that “45m”, “1h”, “1h30m” or “3600” stand for; `undefined` if it is none of these. */
export const parseDuration = (text: string): number | undefined => {
	const match = /^(?:(?<hours>\d{1,2})h)?(?:(?<minutes>\d{1,3})m)?(?:(?<seconds>\d{1,5})s?)?$/.exec(
		text.trim(),
	);
	if (match?.groups === undefined || match[0] === '') {
		return undefined;
	}

	const {hours = '0', minutes = '0', seconds = '0'} = match.groups;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
};

/** Why STS would not take this duration, as a sentence; `undefined` if it would. */
export const durationProblem = (text: string): string | undefined => {
	const seconds = parseDuration(text);
	if (seconds === undefined) {
		return `“${visible(text)}” is no duration: write 45m, 1h, 1h30m or seconds.`;
	}

	return seconds >= shortestSeconds && seconds <= longestSeconds ? undefined : 'A session lasts 15m to 12h.';
};

/** `3600` as “1h”, `5400` as “1h30m”. */
export const formatDuration = (seconds: number): string => {
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor((seconds % 3600) / 60);
	const rest = seconds % 60;
	return (
		[hours > 0 ? `${hours}h` : '', minutes > 0 ? `${minutes}m` : '', rest > 0 ? `${rest}s` : ''].join('') ||
		'0s'
	);
};
