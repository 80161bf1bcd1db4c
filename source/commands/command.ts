import type {Services} from '../services.js';

/** An option of the command line; with a `value` it takes one. */
export type Option = {
	readonly name: string;
	readonly summary: string;
	/** What stands for the value in the help: `<file|->`. */
	readonly value?: string;
};

/** What the user typed, taken apart. */
export type Invocation = {
	readonly positionals: readonly string[];
	/** The value of an option. */
	readonly value: (name: string) => string | undefined;
	/** Whether an option without a value was given. */
	readonly has: (name: string) => boolean;
	readonly services: Services;
	/** Services for an environment that has changed since the start, or with another way to sign in. */
	readonly createServices: (options: Pick<Partial<Services>, 'signIn'>) => Services;
	/** Text that was piped in; `undefined` if nothing was. */
	readonly pipedText: () => Promise<string | undefined>;
};

/** What a command has to say: the result for stdout, everything else for stderr. */
export type Outcome = {
	readonly stdout?: string;
	readonly stderr?: string;
	readonly exitCode?: number;
};

export type Run = (invocation: Invocation) => Promise<Outcome>;

/** A verb of the command line. Dispatch, help and the readme read the table of these. */
export type Command = {
	/** Empty for the switcher, which has no verb. */
	readonly name: string;
	readonly summary: string;
	/** What may follow the verb: `[session]`. */
	readonly operands: string;
	readonly mostOperands: number;
	readonly options: readonly Option[];
	readonly load: () => Promise<{readonly run: Run}>;
};
