/** What knows nothing of ours: words and errors that every other module may use. */
const basics = ['errors', 'visible', 'partitions', 'time-left', 'match'];

/** What was said, what AWS gave for it, and where it is kept and taken: all of the domain. */
const domain = [
	...basics,
	'files',
	'saml',
	'oidc',
	'sts',
	'sessions',
	'aws-files',
	'outputs',
	'sign-in',
	'settings',
];

/**
Who may import whom; types too. The first column is a folder, or a module where it may more or less than its folder.

What is imported is a folder or a single module; a folder may always import itself.
*/
export const places: Readonly<Record<string, readonly string[]>> = {
	errors: [],
	visible: [],
	// The parts of AWS: a table, below `saml` because an ARN names its partition.
	partitions: [],
	// Milliseconds as people say them: below all that tells somebody of time.
	'time-left': [],
	// Which of several things a word means; roles, sessions and profiles are found alike.
	match: ['errors', 'visible'],

	// A file's name is shown when it cannot be read, and may hold anything.
	files: ['errors', 'visible'],
	saml: basics,
	oidc: basics,
	sts: [...basics, 'saml', 'oidc'],
	// Also keeps wishes for what `sts` knows, and names for the accounts of `saml`; the domain gets single values of it.
	settings: [...basics, 'saml', 'sts'],
	sessions: [...basics, 'saml', 'sts', 'files'],
	'aws-files': [...basics, 'files', 'sts/session', 'sts/alphabet'],
	outputs: [...basics, 'files', 'sts/session', 'sts/alphabet'],
	'sign-in': [...basics, 'files', 'saml', 'oidc', 'sts'],
	demo: [...basics, 'files', 'saml', 'oidc', 'sts'],

	services: domain,
	program: [...domain, 'services'],
	// Of the domain only what it takes to label something: no view asks a store or a service.
	ui: [
		'program',
		'errors',
		'visible',
		'time-left',
		'saml',
		'sts/session',
		'sts/region',
		'sessions/ordered-sessions',
	],
	'ui/open': ['program', 'ui', 'errors', 'services'],
	commands: [...domain, 'demo', 'services'],

	// The world as it is, one piece each: `node-services` puts them together.
	'text-of-bytes': [],
	'read-text': [...basics, 'text-of-bytes'],
	'stsui-paths': [],
	'settings-file': [...basics, 'files', 'settings', 'services'],
	'node-services': [...domain, 'services', 'read-text', 'stsui-paths', 'settings-file'],

	// The way in: knows the commands, and loads the rest when it is needed.
	version: [],
	main: ['errors', 'commands', 'node-services', 'text-of-bytes'],
	cli: ['version', 'main'],
};

/** Whose business a package is. Every other one may be used wherever it helps, except where the world is kept out. */
export const packages: Readonly<Record<string, readonly string[]>> = {
	'@aws-sdk/': ['sts/client'],
	'@smithy/': ['sts/client'],
	react: ['ui'],
	ink: ['ui'],
	'ink-': ['ui'],
	conf: ['settings-file'],
	'env-paths': ['stsui-paths'],
	clipboardy: ['outputs'],
	saxes: ['saml'],
	fuzzysort: ['program'],
	leven: ['commands'],
};

/** What takes long to load: only when it is first used. */
export const loadedLate: readonly string[] = ['@aws-sdk/', '@smithy/', 'conf', 'clipboardy'];

/** Pure: these know no Node, no process and no clock. */
export const pure: readonly string[] = ['saml', 'oidc', 'program', 'ui'];
