import path from 'node:path';
import envPaths from 'env-paths';

/** Where stsui keeps what it keeps. */
export type StsuiPaths = {
	/** Of the settings. */
	readonly directory: string;
	readonly sessions: string;
	/** In another place than what it seals, so that a copy of one is worth nothing without the other. */
	readonly keyFile: string;
};

/** Below `STSUI_DIR` if that is set, else where the platform keeps configuration and data. */
export const stsuiPaths = (environment: Readonly<Record<string, string | undefined>>): StsuiPaths => {
	const own = environment.STSUI_DIR;
	const {config, data} = own
		? {config: path.resolve(own), data: path.resolve(own)}
		: envPaths('stsui', {suffix: ''});
	return {
		directory: config,
		sessions: path.join(config, 'sessions'),
		keyFile: path.join(data, 'key', 'sessions.key'),
	};
};
