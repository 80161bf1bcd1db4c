import {visible} from '../visible.js';
import {refusal} from './refusal.js';
import type {Section} from './section.js';
import type {SharedFile} from './shared-file.js';

/** What the section of a profile is called in one of the two files. */
export type SectionNames = {
	/** Does the AWS CLI take a section of this name for the profile? */
	readonly includes: (sectionName: string) => boolean;
	/** For a new section. */
	readonly preferred: string;
};

/** In the credentials file, a section is called exactly like its profile. */
export const credentialsSection = (profile: string): SectionNames => ({
	includes: sectionName => sectionName === profile,
	preferred: profile,
});

/** In the config file it is `profile NAME`, in quotes or not. Only the default profile can do without the word. */
export const configSection = (profile: string): SectionNames => ({
	includes: sectionName =>
		profileOf(sectionName) === profile || (profile === 'default' && sectionName === 'default'),
	preferred: profile === 'default' ? 'default' : `profile ${profile}`,
});

const profileOf = (sectionName: string): string | undefined =>
	/^profile[ \t]+(?<quote>["']?)(?<profile>[^\s"']+)\k<quote>[ \t]*$/.exec(sectionName)?.groups?.profile;

/**
The section of those names, if the file has one.

@throws {StsuiError} If it has several: AWS tools do not agree on which one counts.
*/
export const findSection = (file: SharedFile, names: SectionNames): Section | undefined => {
	const [section, second] = [...file.sections.values()].filter(({name}) => names.includes(name));
	if (section !== undefined && second !== undefined) {
		const problem = `[${visible(second.name)}] is the same profile as [${visible(section.name)}] on line ${section.line + 1}.`;
		throw refusal(file.path, second.line, problem, 'Make the two sections one.');
	}

	return section;
};
