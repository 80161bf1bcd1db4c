type Fields = Readonly<Record<string, unknown>>;

/** A question to every field of `T`: one without an answer does not compile. */
export type Checks<T> = {readonly [Name in keyof T]-?: (value: unknown) => value is T[Name]};

/** Whether every field is what its check says; fields without a check are not looked at. */
export const conforms = <T>(value: unknown, checks: Checks<T>): value is T => {
	if (!isFields(value)) {
		return false;
	}

	const questions: ReadonlyArray<[string, (field: unknown) => boolean]> = Object.entries(checks);
	return questions.every(([name, check]) => check(value[name]));
};

/** Whether it is what JSON calls an object. */
export const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Accepts what is absent, too. */
export const optional =
	<T>(check: (value: unknown) => value is T) =>
	(value: unknown): value is T | undefined =>
		value === undefined || check(value);

/** The value that a JSON text stands for; `undefined` if it is not JSON. */
export const parseJson = (text: string, reviver?: (name: string, value: unknown) => unknown): unknown => {
	try {
		return JSON.parse(text, reviver);
	} catch {
		return undefined;
	}
};
