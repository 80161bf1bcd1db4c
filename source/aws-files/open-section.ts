import type {LineKind} from './line-kinds.js';
import type {Section, Setting} from './section.js';

type OpenSetting = Setting & {readonly continuation: number[]};

/** A section that is being read. */
export type OpenSection = Section & {
	readonly settings: Map<string, OpenSetting>;
	lastSetting: OpenSetting | undefined;
	lastLine: number;
};

/** The error for the line that is being read. */
export type Refuse = (problem: string, hint: string) => Error;

export const openSection = (name: string, line: number): OpenSection => ({
	name,
	line,
	settings: new Map(),
	lastSetting: undefined,
	lastLine: line,
});

/** Take in a line below the header. */
export const addLine = (section: OpenSection, line: number, found: LineKind, refuse: Refuse): void => {
	switch (found.kind) {
		case 'setting':
			addSetting(section, {line, value: found.value, continuation: []}, found.key, refuse);
			section.lastLine = line;
			return;
		case 'continuation':
			addContinuation(section, line, found.content, refuse);
			section.lastLine = line;
			return;
		case 'comment':
			// Right below a value and indented further, it is more of the value for some SDKs: nothing may come between.
			section.lastLine = found.isDeeper && section.lastLine === line - 1 ? line : section.lastLine;
			return;
		case 'neither':
			throw refuse(
				'it is neither a [section] nor a key with “=”.',
				'Complete it, or begin the line with # to make it a comment.',
			);
		default:
	}
};

const addSetting = (section: OpenSection, setting: OpenSetting, key: string, refuse: Refuse): void => {
	if (key === '') {
		throw refuse(
			'there is no key before the “=”.',
			'Write the key, or begin the line with # to make it a comment.',
		);
	}

	const earlier = section.settings.get(key);
	if (earlier !== undefined) {
		const problem = `the same key is on line ${earlier.line + 1} already; the AWS CLI takes it once in a section.`;
		throw refuse(problem, 'Remove one of the two lines.');
	}

	section.settings.set(key, setting);
	section.lastSetting = setting;
};

const addContinuation = (section: OpenSection, line: number, content: string, refuse: Refuse): void => {
	if (/^\[.*\]/.test(content)) {
		throw refuse(
			'it is indented, so that some AWS tools read a header there and others more of the value above.',
			'Remove the blanks before it.',
		);
	}

	if (section.lastSetting?.value === '' && !content.includes('=')) {
		throw refuse('a line of an indented block has no “=”.', 'Complete it, or remove the line.');
	}

	section.lastSetting?.continuation.push(line);
};
