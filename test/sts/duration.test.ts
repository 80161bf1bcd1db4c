import {expect, test} from 'vitest';
import {durationProblem, formatDuration, parseDuration} from '../../source/sts/duration.js';

test.each([
	['15m', 900],
	['45m', 2700],
	['90m', 5400],
	['1h', 3600],
	['1h30m', 5400],
	['12h', 43_200],
	['3600', 3600],
	['3600s', 3600],
	['1h1m1s', 3661],
	[' 1h ', 3600],
])('“%s” is %i seconds, and STS takes it', (text, seconds) => {
	expect(parseDuration(text)).toBe(seconds);
	expect(durationProblem(text)).toBeUndefined();
});

test.each(['899', '14m59s', '43201', '12h1s', '13h', '0', '99h'])(
	'a session of %s is none that STS gives',
	text => {
		expect(durationProblem(text)).toBe('A session lasts 15m to 12h.');
	},
);

test.each(['', ' ', 'soon', '1d', 'h', '-1h', '1.5h', '1m1h', '1H', '1h 30m', '٣h', '1e4'])(
	'“%s” is no duration',
	text => {
		expect(parseDuration(text)).toBeUndefined();
		expect(durationProblem(text)).toBe(`“${text}” is no duration: write 45m, 1h, 1h30m or seconds.`);
	},
);

test('what is no duration is safe to show', () => {
	expect(durationProblem('1\u001B[31m')).toBe(
		'“1\\x1b[31m” is no duration: write 45m, 1h, 1h30m or seconds.',
	);
});

test.each([
	[0, '0s'],
	[59, '59s'],
	[900, '15m'],
	[3600, '1h'],
	[5400, '1h30m'],
	[3661, '1h1m1s'],
	[43_200, '12h'],
])('%i seconds are written %s, and read again', (seconds, text) => {
	expect(formatDuration(seconds)).toBe(text);
	expect(parseDuration(text)).toBe(seconds);
});
