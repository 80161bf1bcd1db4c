import {StsuiError} from '../errors.js';
import {visible} from '../visible.js';
import type {Section} from './section.js';

/** A profile holds the keys of an IAM user, which may be kept nowhere else: ask whether they may go. */
export class LongLivedKeysError extends StsuiError {
	readonly profile: string;
	readonly file: string;

	constructor(profile: string, file: string) {
		super(`Profile ${profile} in ${visible(file)} holds long-lived keys.`, {
			hint: 'Choose another profile name, or confirm that these keys may go.',
		});
		this.profile = profile;
		this.file = file;
	}
}

/** Does the section hold the access key of an IAM user, and not one that STS gave? */
export const hasLongLivedKeys = (section: Section | undefined): boolean =>
	// Some tools take the value without the quotes around it.
	/^["']?AKIA/.test(section?.settings.get('aws_access_key_id')?.value ?? '');
