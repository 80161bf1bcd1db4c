/**
A stsui that only saves sessions, for tests that need many processes at once.

It says `ready`, waits until its standard input ends, then saves a session for each name and says which are kept.
*/
import {readFileSync, writeSync} from 'node:fs';
import {explain} from '../../source/errors.js';
import {openKeyFile} from '../../source/sessions/sealing-key.js';
import {createSessionStore} from '../../source/sessions/session-store.js';
import {buildSession} from './build-session.js';

const [directory = '', keyFile = '', ...names] = process.argv.slice(2);
const store = createSessionStore({directory, key: () => openKeyFile(keyFile)});
const {credentials, ...facts} = buildSession('any');
// More than fits a page of memory or disk, so that a write can stop half-way.
const session = {...facts, credentials: {...credentials, sessionToken: 'A'.repeat(20_000)}};

const say = (line: string): void => {
	writeSync(1, `${line}\n`);
};

say('ready');
readFileSync(0);
try {
	for (const name of names) {
		store.put({...session, name});
		say(`kept ${name}`);
	}
} catch (error) {
	say(`failed ${JSON.stringify(explain(error))}`);
}
