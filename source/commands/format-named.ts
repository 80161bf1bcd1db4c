import {StsuiError} from '../errors.js';
import {type ExportFormat, exportFormat, exportFormats} from '../outputs/shells.js';
import {visible} from '../visible.js';

/** @throws {StsuiError} Of kind `usage` if there is no such format. */
export const formatNamed = (name: string): ExportFormat => {
	const format = exportFormat(name);
	if (format === undefined) {
		throw new StsuiError(`There are no exports for “${visible(name)}”.`, {
			kind: 'usage',
			hint: `There are ${exportFormats.map(row => row.name).join(', ')}.`,
		});
	}

	return format;
};
