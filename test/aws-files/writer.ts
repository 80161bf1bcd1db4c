/** A program of its own that writes profiles: `node writer.js <home> <profile>…` */
import {awsFilePaths} from '../../source/aws-files/paths.js';
import {writeProfile} from '../../source/aws-files/write-profile.js';
import {session} from './session.js';

const [home = '', ...profiles] = process.argv.slice(2);
for (const profile of profiles) {
	writeProfile({paths: awsFilePaths({}, home), profile, session});
}
