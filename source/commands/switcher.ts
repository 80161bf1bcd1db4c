import type {Run} from './command.js';

/** `stsui`: the switcher, with the assertion that was named or piped in. */
export const run: Run = async ({value, services, pipedText}) => {
	const file = value('assertion');
	const text = file === undefined ? await pipedText() : await services.readText(file);
	const {openSwitcher} = await import('../ui/open.js');
	return {exitCode: await openSwitcher({services, text: text?.trim() === '' ? undefined : text})};
};
