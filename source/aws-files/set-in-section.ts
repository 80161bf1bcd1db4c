import {indentationOf} from './line-kinds.js';
import {joinLines, type Line, type LineEnd, prevailingLineEnd} from './lines.js';
import {findSection, type SectionNames} from './profile-section.js';
import type {Section} from './section.js';
import {type SectionChange, sectionEdits} from './section-edits.js';
import {type SharedFile, sectionAfter} from './shared-file.js';

/**
The text of the file with other values in one section, and every other line as it was.

A key that is there keeps its place, its spelling and its separator; the whole old value goes, with a comment behind it.
New keys follow the last one of the section. A missing section is added at the end.

@throws {StsuiError} If AWS tools do not agree on what belongs to the section, or to a value that has to go.
*/
export const setInSection = (file: SharedFile, names: SectionNames, change: SectionChange): string => {
	const section = findSection(file, names);
	const lineEnd = prevailingLineEnd(file.lines);
	const lines =
		section === undefined
			? [...file.lines, ...newSection(file.lines, names.preferred, change.set, lineEnd)]
			: changedLines(file, section, change, lineEnd);
	return joinLines(lines, lineEnd);
};

const newSection = (
	before: readonly Line[],
	name: string,
	set: ReadonlyMap<string, string>,
	end: LineEnd,
): readonly Line[] => {
	const gap = (before.at(-1)?.text ?? '').trim() === '' ? [] : [''];
	const settings = [...set].map(([key, value]) => `${key} = ${value}`);
	return [...gap, `[${name}]`, ...settings].map(text => ({text, end}));
};

const changedLines = (
	file: SharedFile,
	section: Section,
	change: SectionChange,
	end: LineEnd,
): readonly Line[] => {
	const edits = sectionEdits(file, section, change);
	const indentation = indentationOfNewKeys(file, section);
	const added = [...change.set]
		.filter(([key]) => !section.settings.has(key))
		.map(([key, value]): Line => ({text: `${indentation}${key} = ${value}`, end}));
	return file.lines.flatMap((line, index) => [
		...(edits.get(index)?.(line, index) ?? [line]),
		...(index === section.lastLine ? added : []),
	]);
};

/**
Where the section has nothing but plain keys, new ones line up with the last.

For the SDK for JavaScript, an indented key below a block such as `s3 =` belongs to the block; there they line up with the
next header. Further left they cannot go: that header would become part of their value.
*/
const indentationOfNewKeys = (file: SharedFile, section: Section): string => {
	const settings = [...section.settings.values()];
	const isPlain = settings.every(
		({value, continuation}) => /^[^#;]/.test(value) && continuation.length === 0,
	);
	const neighbour = isPlain && settings.length > 0 ? settings.at(-1) : sectionAfter(file, section);
	return neighbour === undefined ? '' : indentationOf(file.lines[neighbour.line]?.text ?? '');
};
