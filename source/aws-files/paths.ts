import path from 'node:path';

/** The two files in which AWS tools look for profiles. */
export type AwsFilePaths = {
	/** Keys, in sections called `[name]`. */
	readonly credentials: string;
	/** Everything else, in sections called `[profile name]`. */
	readonly config: string;
};

/**
Where the AWS CLI and SDKs of this user look for profiles.

@param home - For the default paths, and for a `~/` at the beginning of a variable, which a shell leaves alone in quotes.
@see https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
*/
export const awsFilePaths = (
	environment: Readonly<Record<string, string | undefined>>,
	home: string,
): AwsFilePaths => ({
	credentials: fileAt(environment.AWS_SHARED_CREDENTIALS_FILE || '~/.aws/credentials', home),
	config: fileAt(environment.AWS_CONFIG_FILE || '~/.aws/config', home),
});

const fileAt = (file: string, home: string): string =>
	file.startsWith('~/') ? path.join(home, file.slice(2)) : file;
