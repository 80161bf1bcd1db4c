import {StsuiError} from '../errors.js';

/** Where copied text went: certainly to the clipboard, or to the terminal with the request to put it there. */
export type CopiedTo = 'clipboard' | 'terminal';

export type Clipboard = {
	readonly read: () => Promise<string>;
	readonly write: (text: string) => Promise<CopiedTo>;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds after which a clipboard program is given up. */
const patience = 3000;

/**
The clipboard of the desktop; where there is none (a container, SSH), writing asks the terminal to copy instead.

@param terminal - Writes to the terminal; `undefined` if there is none.
*/
export const createClipboard = (
	environment: Environment,
	terminal: ((text: string) => void) | undefined,
): Clipboard => ({
	read: async () => {
		if (!hasDesktop(environment)) {
			throw new StsuiError('There is no clipboard to read here: no display.', {
				hint: 'Paste with the keys of your terminal instead.',
			});
		}

		const {default: clipboard} = await import('clipboardy');
		return inTime(clipboard.read(), 'read');
	},
	write: async text => {
		if (!hasDesktop(environment)) {
			return writeToTerminal(text, terminal);
		}

		const {default: clipboard} = await import('clipboardy');
		await inTime(clipboard.write(text), 'write');
		return 'clipboard';
	},
});

const hasDesktop = ({DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION, WSL_DISTRO_NAME}: Environment): boolean => {
	if (process.platform === 'linux' && !WSL_DISTRO_NAME) {
		return Boolean(DISPLAY || WAYLAND_DISPLAY);
	}

	// What a session over SSH would reach is the clipboard of the wrong machine.
	return !SSH_CONNECTION;
};

/** OSC 52: most terminals copy what stands in it, none confirms it. */
const writeToTerminal = (text: string, terminal: ((text: string) => void) | undefined): CopiedTo => {
	if (terminal === undefined) {
		throw new StsuiError('There is no clipboard here: neither a display nor a terminal.', {
			hint: 'Use stsui export instead.',
		});
	}

	terminal(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
	return 'terminal';
};

const inTime = async <Value>(work: Promise<Value>, verb: 'read' | 'write'): Promise<Value> => {
	const {promise: late, reject} = Promise.withResolvers<never>();
	const timer = setTimeout(() => reject(new Error('it does not answer')), patience);
	try {
		return await Promise.race([work, late]);
	} catch (cause) {
		throw new StsuiError(`The clipboard cannot be ${verb === 'read' ? 'read' : 'written'}.`, {
			hint: verb === 'read' ? 'Paste with the keys of your terminal instead.' : 'Use stsui export instead.',
			cause,
		});
	} finally {
		clearTimeout(timer);
	}
};
