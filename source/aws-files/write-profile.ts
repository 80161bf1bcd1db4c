import {StsuiError} from '../errors.js';
import {decodeFile} from './decode-file.js';
import {hasLongLivedKeys, LongLivedKeysError} from './long-lived-keys.js';
import type {AwsFilePaths} from './paths.js';
import {profileNameProblem} from './profile-name.js';
import {configSection, credentialsSection, findSection} from './profile-section.js';
import {configSettings, credentialsSettings, type ProfileSession} from './session-settings.js';
import {setInSection} from './set-in-section.js';
import {parseSharedFile, type SharedFile} from './shared-file.js';
import {checkUpdate, type Update, updateFile} from './update-file.js';

export type ProfileToWrite = {
	readonly paths: AwsFilePaths;
	readonly profile: string;
	readonly session: ProfileSession;
	/** The user agreed to lose the keys of an IAM user. */
	readonly overwriteLongLivedKeys?: boolean;
};

export type ProfileWritten = {
	readonly profile: string;
	/** `replaced` if the credentials file had a section of that name. */
	readonly change: 'created' | 'replaced';
	/** The files that were written, by the paths that were given; none if all of it was there already. */
	readonly files: readonly string[];
};

/**
Write a session as an AWS profile: its keys to the credentials file, its region to the config file.

Everything else in the two files stays as it is, byte for byte. Both are tried before either is written.

@throws {LongLivedKeysError} If the profile holds keys that do not expire, unless they may go.
@throws {StsuiError} If the name cannot be used (kind `usage`), or a file cannot be read, is not clear, or cannot be replaced.
*/
export const writeProfile = (wanted: ProfileToWrite): ProfileWritten => {
	const problem = profileNameProblem(wanted.profile);
	if (problem !== undefined) {
		throw new StsuiError(problem, {kind: 'usage', hint: 'Choose another profile name.'});
	}

	const credentials = credentialsUpdate(wanted);
	const config = configUpdate(wanted);
	checkUpdate(credentials);
	checkUpdate(config);

	const updated = [updateFile(credentials), updateFile(config)] as const;
	const before = read(updated[0].before, credentials.file);
	const replaced = findSection(before, credentialsSection(wanted.profile));
	return {
		profile: wanted.profile,
		change: replaced === undefined ? 'created' : 'replaced',
		files: updated.filter(({isWritten}) => isWritten).map(({file}) => file),
	};
};

const read = (bytes: Buffer, file: string): SharedFile => parseSharedFile(decodeFile(bytes, file), file);

const credentialsUpdate = ({paths, profile, session, overwriteLongLivedKeys}: ProfileToWrite): Update => {
	const names = credentialsSection(profile);
	// A legacy token beside new keys is the one that the AWS CLI would sign with.
	const change = {set: credentialsSettings(session), remove: ['aws_security_token']};
	return {
		file: paths.credentials,
		edit: bytes => {
			const file = read(bytes, paths.credentials);
			if (overwriteLongLivedKeys !== true && hasLongLivedKeys(findSection(file, names))) {
				throw new LongLivedKeysError(profile, paths.credentials);
			}

			return setInSection(file, names, change);
		},
	};
};

const configUpdate = ({paths, profile, session}: ProfileToWrite): Update => {
	const change = {set: configSettings(session), remove: []};
	return {
		file: paths.config,
		edit: bytes => setInSection(read(bytes, paths.config), configSection(profile), change),
	};
};
