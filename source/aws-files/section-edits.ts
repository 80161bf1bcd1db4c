import {
	clarifyHeader,
	keepContinuation,
	keepHeader,
	keepLine,
	type LineEdit,
	removeContinuation,
	removeLine,
	setValue,
} from './edit-line.js';
import type {Section, Setting} from './section.js';
import {type SharedFile, sectionAfter} from './shared-file.js';

export type SectionChange = {
	/** Values by key, in the order in which new keys are written. */
	readonly set: ReadonlyMap<string, string>;
	readonly remove: readonly string[];
};

/** What to do with the lines that decide what the section holds; every other line stays. */
export const sectionEdits = (
	file: SharedFile,
	section: Section,
	change: SectionChange,
): ReadonlyMap<number, LineEdit> => {
	const edits = new Map([[section.line, clarifyHeader(file.path)]]);
	const next = sectionAfter(file, section);
	if (next !== undefined) {
		edits.set(next.line, keepHeader(file.path));
	}

	for (const [key, setting] of section.settings) {
		const {own, below} = settingEdits(file.path, key, setting, change);
		edits.set(setting.line, own);
		for (const line of setting.continuation) {
			edits.set(line, below);
		}
	}

	return edits;
};

/** What to do with the line of a key, and with each line of its value below. */
const settingEdits = (
	path: string,
	key: string,
	{value}: Setting,
	{set, remove}: SectionChange,
): {readonly own: LineEdit; readonly below: LineEdit} => {
	const newValue = set.get(key);
	if (newValue !== undefined) {
		return {own: setValue(newValue), below: removeContinuation(path)};
	}

	if (remove.includes(key)) {
		return {own: removeLine, below: removeContinuation(path)};
	}

	// Without a value of its own, the key begins a block, which has keys that are not those of the section.
	const isBlock = value === '';
	return {own: keepLine, below: isBlock ? keepLine : keepContinuation(path, [...set.keys(), ...remove])};
};
