import {startDemo} from '../demo/start-demo.js';
import type {Run} from './command.js';

/** `stsui demo`: the switcher with a small world of its own, which is gone afterwards. */
export const run: Run = async ({createServices}) => {
	const demo = await startDemo();
	const remove = (): void => void demo.close();
	process.once('exit', remove);
	try {
		// This process and its children are to see the demo's world only.
		for (const [name, value] of Object.entries(demo.environment)) {
			setVariable(name, value);
		}

		const services = createServices({signIn: demo.signIn});
		await services.settings.change(() => ({aliases: demo.aliases}));
		const {openSwitcher} = await import('../ui/open.js');
		return {exitCode: await openSwitcher({services, text: demo.assertion})};
	} finally {
		process.off('exit', remove);
		await demo.close();
	}
};

const setVariable = (name: string, value: string | undefined): void => {
	if (value === undefined) {
		delete process.env[name];
	} else {
		process.env[name] = value;
	}
};
