import {widthOf} from './line.js';

/** The text in lines of at most that many cells, broken at blanks; a word that is longer stands alone. */
export const wrapText = (text: string, width: number): readonly string[] => {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && widthOf(longer) > width) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}

	return [...lines, line];
};
