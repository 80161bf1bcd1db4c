import {expect, test} from 'vitest';
import {createClipboard} from '../../source/outputs/system-clipboard.js';

test('without a desktop, the terminal is asked to copy', async () => {
	const written: string[] = [];
	const clipboard = createClipboard({}, text => written.push(text));
	expect(await clipboard.write('export A=ü')).toBe('terminal');
	expect(written).toEqual([`\u001B]52;c;${Buffer.from('export A=ü').toString('base64')}\u0007`]);
});

test('without a desktop and a terminal, nothing is copied, and that is said', async () => {
	await expect(createClipboard({DISPLAY: ''}, undefined).write('CANARY')).rejects.toMatchObject({
		message: 'There is no clipboard here: neither a display nor a terminal.',
		hint: 'Use stsui export instead.',
	});
});

test('without a desktop, nothing can be read', async () => {
	await expect(createClipboard({}, undefined).read()).rejects.toMatchObject({
		message: 'There is no clipboard to read here: no display.',
		hint: 'Paste with the keys of your terminal instead.',
	});
});
