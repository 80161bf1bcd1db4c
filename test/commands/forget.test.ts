import {readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {createWorkplace, sessionWith, type Workplace} from './workplace.js';

const withSessions = async (): Promise<Workplace> => {
	const place = await createWorkplace();
	place.keep(sessionWith('prod-admin', 30));
	place.keep(sessionWith('prod-readonly', 30));
	place.keep(sessionWith('old', -1));
	return place;
};

const namesIn = async (place: Workplace): Promise<readonly string[]> => {
	const {stdout} = await place.run(['sessions', '--json']);
	return JSON.parse(stdout)
		.map(({name}: {readonly name: string}) => name)
		.toSorted();
};

const filesIn = ({sandbox}: Workplace) => readdirSync(path.join(sandbox.stsuiDirectory, 'sessions'));

test.concurrent('a session that is named is forgotten, with its file', async () => {
	await using place = await withSessions();
	expect(await place.run(['forget', 'prod-a'])).toMatchObject({
		exitCode: 0,
		stdout: 'Forgot prod-admin.\n',
		stderr: '',
	});
	expect(await namesIn(place)).toEqual(['old', 'prod-readonly']);
	expect(filesIn(place)).toHaveLength(2);
});

test.concurrent('--expired forgets what is over', async () => {
	await using place = await withSessions();
	expect(await place.run(['forget', '--expired'])).toMatchObject({exitCode: 0, stdout: 'Forgot old.\n'});
	expect(await place.run(['forget', '--expired'])).toMatchObject({
		exitCode: 0,
		stdout: '',
		stderr: 'There is nothing to forget.\n',
	});
	expect(await namesIn(place)).toEqual(['prod-admin', 'prod-readonly']);
});

test.concurrent('--all forgets everything', async () => {
	await using place = await withSessions();
	const {stdout, exitCode} = await place.run(['forget', '--all']);
	expect(exitCode).toBe(0);
	expect(stdout.split('\n').toSorted()).toEqual([
		'',
		'Forgot old.',
		'Forgot prod-admin.',
		'Forgot prod-readonly.',
	]);
	expect(filesIn(place)).toEqual([]);
});

test.concurrent.for([
	[[], 'It is not said which session to forget.'],
	[['prod'], '“prod” matches 2 sessions.'],
	[['nobody'], 'No session matches “nobody”.'],
	[['old', '--all'], 'Name a session, or say --expired or --all; not both.'],
	[['old', '--expired'], 'Name a session, or say --expired or --all; not both.'],
] as const)('forget %s forgets nothing', async ([args, sentence]) => {
	await using place = await withSessions();
	const {stdout, stderr, exitCode} = await place.run(['forget', ...args]);
	expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2});
	expect(stderr.split('\n')[0]).toBe(`stsui: ${sentence}`);
	expect(await namesIn(place)).toHaveLength(3);
});
