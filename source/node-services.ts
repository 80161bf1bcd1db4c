import {homedir} from 'node:os';
import {awsFilePaths} from './aws-files/paths.js';
import {createClipboard} from './outputs/system-clipboard.js';
import type {Services} from './services.js';
import {openKeyFile} from './sessions/sealing-key.js';
import {createSessionStore} from './sessions/session-store.js';
import {createSettingsFile} from './settings-file.js';
import {endpointOf} from './sts/endpoint.js';
import {stsuiPaths} from './stsui-paths.js';

export type NodeServicesOptions = {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly signIn?: Services['signIn'];
};

/** The outside world as it is. What takes long to load is loaded when it is first used. */
export const createNodeServices = ({environment, signIn}: NodeServicesOptions): Services => {
	const paths = stsuiPaths(environment);
	const now = (): Date => new Date();
	return {
		now,
		signIn,
		sessions: createSessionStore({directory: paths.sessions, key: () => openKeyFile(paths.keyFile)}),
		settings: createSettingsFile(paths.directory),
		clipboard: createClipboard(
			environment,
			process.stdout.isTTY ? text => void process.stdout.write(text) : undefined,
		),
		regionWishes: [environment.AWS_REGION, environment.AWS_DEFAULT_REGION],
		assumeRoleWithSaml: async (wish, signal) => {
			const endpoint = endpointOf(environment);
			const [{createStsClient}, {httpsOptions}, {assumeRoleWithSaml}] = await Promise.all([
				import('./sts/client.js'),
				import('./sts/https-options.js'),
				import('./sts/assume-role-with-saml.js'),
			]);
			const client = await createStsClient(wish.region, endpoint, httpsOptions(environment));
			return assumeRoleWithSaml(wish, client, now, signal);
		},
		writeProfile: async (profile, session, overwriteLongLivedKeys) => {
			const {writeProfile} = await import('./aws-files/write-profile.js');
			return writeProfile({
				paths: awsFilePaths(environment, homedir()),
				profile,
				session,
				overwriteLongLivedKeys,
			});
		},
		readText: async file => {
			const {readText} = await import('./read-text.js');
			return readText(file, homedir());
		},
		callingShell: async () => {
			const [{ancestors}, {callingShell}] = await Promise.all([
				import('./outputs/ancestors.js'),
				import('./outputs/calling-shell.js'),
			]);
			return callingShell(await ancestors(), environment.SHELL);
		},
	};
};
