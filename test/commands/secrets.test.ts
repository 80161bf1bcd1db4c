import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {createWorkplace, type Workplace} from './workplace.js';

const textsIn = ({sandbox}: Workplace): readonly string[] =>
	readdirSync(sandbox.directory, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile() && entry.name !== 'assertion')
		.map(({parentPath, name}) => path.join(parentPath, name))
		.map(file => `${file}\n${readFileSync(file, 'latin1')}`);

/** The session that is kept, and the assertion, each as a whole and in part, as they are and in base64. */
const secretsOf = async (place: Workplace): Promise<readonly string[]> => {
	const {stdout} = await place.run(['export', '--shell', 'json']);
	const {AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN} = JSON.parse(stdout);
	return [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, place.assertion].flatMap(secret => [
		secret.slice(0, 20),
		secret.slice(-20),
		Buffer.from(secret).toString('base64').slice(0, 20),
	]);
};

test('no command leaves a secret in a file, but in the profile that was asked for', async () => {
	await using place = await createWorkplace();
	await place.assume('123456789012/Admin');
	await place.run(['assume', 'BreakGlass'], {input: place.assertion});
	await place.run(['decode'], {input: place.assertion});
	await place.run(['sessions']);
	await place.run(['config', 'set', 'duration', '1h']);
	const secrets = await secretsOf(place);
	expect(secrets).toHaveLength(12);
	expect(textsIn(place).length).toBeGreaterThanOrEqual(3);
	expect(secrets.filter(secret => textsIn(place).some(text => text.includes(secret)))).toEqual([]);

	await place.run(['profile', '--as', 'prod']);
	const holders = textsIn(place).filter(text => secrets.some(secret => text.includes(secret)));
	expect(holders.map(text => text.split('\n')[0])).toEqual([place.sandbox.credentialsFile]);
});
