import {visible} from '../visible.js';
import {lineKinds} from './line-kinds.js';
import {type Line, splitLines} from './lines.js';
import {addLine, type OpenSection, openSection, type Refuse} from './open-section.js';
import {refusal} from './refusal.js';
import type {Section} from './section.js';

/** An AWS credentials or config file: every line of it, and where its sections are. */
export type SharedFile = {
	/** What to call it in an error. */
	readonly path: string;
	readonly lines: readonly Line[];
	/** By name, in the order of the file. */
	readonly sections: ReadonlyMap<string, Section>;
};

/**
Find the sections of an AWS file as the AWS CLI does: the strictest reader, for which one bad line spoils every profile.

@param path - What to call it in an error.
@throws {StsuiError} If the AWS CLI cannot read it, or takes for part of a value what the SDKs take for a header.
*/
export const parseSharedFile = (text: string, path: string): SharedFile => {
	const lines = splitLines(text);
	const sections = new Map<string, OpenSection>();
	let section: OpenSection | undefined;

	for (const [line, found] of lineKinds(lines).entries()) {
		const refuse: Refuse = (problem, hint) => refusal(path, line, problem, hint);
		if (found.kind === 'header') {
			section = openSection(found.name, line);
			addSection(sections, section, refuse);
		} else if (section !== undefined) {
			addLine(section, line, found, refuse);
		} else if (found.kind !== 'blank' && found.kind !== 'comment') {
			throw refuse(
				'it comes before the first [section].',
				'Put it below a header, or begin the line with # to make it a comment.',
			);
		}
	}

	return {path, lines, sections};
};

const addSection = (sections: Map<string, OpenSection>, section: OpenSection, refuse: Refuse): void => {
	const earlier = sections.get(section.name);
	if (earlier !== undefined) {
		const problem = `[${visible(section.name)}] is on line ${earlier.line + 1} already; the AWS CLI takes it once.`;
		throw refuse(problem, 'Make the two sections one.');
	}

	sections.set(section.name, section);
};

export const sectionAfter = ({sections}: SharedFile, {line}: Section): Section | undefined =>
	[...sections.values()].find(other => other.line > line);
