import {readFileSync} from 'node:fs';
import path from 'node:path';
import {StsuiError} from './errors.js';
import {fileFailure, systemCode} from './files/file-failure.js';
import {preparePrivateDirectory} from './files/private-path.js';
import type {Services} from './services.js';
import {defaultSettings, type Settings, settingsFrom} from './settings.js';

/**
The settings in `config.json` of that directory, written by conf.

Reading does without conf: the first frame and every `stsui export` wait for it, and it is one small file of JSON.
*/
export const createSettingsFile = (directory: string): Services['settings'] => {
	const file = path.join(directory, 'config.json');
	const read = async (): Promise<Settings> => readSettings(file);
	return {
		path: file,
		read,
		change: async change => {
			// Also makes sure that what cannot be read is not written over.
			const settings = await read();
			const changed = {...settings, ...change(settings)};
			try {
				preparePrivateDirectory(directory);
				const conf = await openConf(directory);
				conf.store = withoutUndefined(changed);
			} catch (error) {
				throw fileFailure('Cannot keep the settings', file, error);
			}

			return changed;
		},
	};
};

const readSettings = (file: string): Settings => {
	const text = readIfThere(file);
	if (text === undefined) {
		return defaultSettings;
	}

	try {
		return settingsFrom(JSON.parse(text));
	} catch (cause) {
		throw new StsuiError(`The settings in ${file} are no JSON.`, {
			hint: 'Correct the file, or move it away to begin with the defaults.',
			cause,
		});
	}
};

const readIfThere = (file: string): string | undefined => {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (systemCode(error) === 'ENOENT') {
			return undefined;
		}

		throw fileFailure('Cannot read the settings', file, error);
	}
};

const openConf = async (directory: string) => {
	const {default: Conf} = await import('conf');
	return new Conf<Record<string, unknown>>({
		projectName: 'stsui',
		cwd: directory,
		configName: 'config',
		configFileMode: 0o600,
		accessPropertiesByDotNotation: false,
		clearInvalidConfig: false,
	});
};

const withoutUndefined = (settings: Settings): Record<string, unknown> =>
	Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
