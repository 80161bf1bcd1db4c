/**
What kind of failure it is; the exit code of a command follows from it.

- `failed`: it was tried and did not work
- `usage`: it was asked for in a way that cannot work
- `sign-in`: an assertion or session is missing or over; sign in again
- `cancelled`: the user stopped it
*/
export type ErrorKind = 'failed' | 'usage' | 'sign-in' | 'cancelled';

export const exitCodes = {done: 0, failed: 1, usage: 2, 'sign-in': 3, bug: 70, cancelled: 130} as const;

export type ErrorOptions = {
	/** The next thing to do, as an imperative sentence. */
	readonly hint?: string;
	readonly kind?: ErrorKind;
	readonly cause?: unknown;
};

/**
A failure that a user can meet and act on. Everything else that is thrown is a bug.

`message` says what happened and names the thing; it never holds a secret.
*/
export class StsuiError extends Error {
	override readonly name = 'StsuiError';
	readonly hint: string | undefined;
	readonly kind: ErrorKind;

	constructor(message: string, {hint, kind = 'failed', cause}: ErrorOptions = {}) {
		super(message, cause === undefined ? undefined : {cause});
		this.hint = hint;
		this.kind = kind;
	}
}

export type Explanation = {
	readonly message: string;
	readonly hint: string | undefined;
	readonly kind: ErrorKind | 'bug';
};

/** One sentence and the next step, for the command line and the switcher alike. */
export const explain = (error: unknown): Explanation => {
	if (error instanceof StsuiError) {
		return {message: error.message, hint: error.hint, kind: error.kind};
	}

	const message = error instanceof Error ? error.message : String(error);
	return {message: `Something is wrong inside stsui: ${message}`, hint: undefined, kind: 'bug'};
};
