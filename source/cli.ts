#!/usr/bin/env node
import module from 'node:module';

// First of all, so that everything loaded from here on is compiled only once on this machine.
module.enableCompileCache?.();
process.umask(0o077);

const argv = process.argv.slice(2);
if (argv.length === 1 && argv[0] === '--version') {
	const {version} = await import('./version.js');
	process.stdout.write(`${version}\n`);
} else {
	const {main} = await import('./main.js');
	await main(argv);
}
