/** A key with its value. A line is told by its index in the file. */
export type Setting = {
	readonly line: number;
	/** What the first line holds; a `#` in it begins no comment for the AWS CLI. */
	readonly value: string;
	/** The indented lines that belong to it: more of the value, or a block as below `s3 =`. */
	readonly continuation: readonly number[];
};

export type Section = {
	/** What the brackets hold, blanks and quotes included. */
	readonly name: string;
	readonly line: number;
	/** By key in lower case, since case does not tell keys apart for the AWS CLI. */
	readonly settings: ReadonlyMap<string, Setting>;
	/** Where the last setting ends; comments and blank lines after it may belong to the next section. */
	readonly lastLine: number;
};
