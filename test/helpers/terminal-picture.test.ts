import xterm from '@xterm/headless';
import {describe, expect, test} from 'vitest';
import {terminalPicture} from '../../media/terminal-picture.js';

const columns = 20;
const rows = 2;

/** The parts of the picture that show what was written, without the window around it. */
const pictureOf = async (written: string): Promise<string> => {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	await new Promise<void>(resolve => terminal.write(written, resolve));
	const picture = terminalPicture({buffer: terminal.buffer.active, columns, rows}, 'a title');
	return picture.slice(picture.indexOf('<g transform'));
};

/** The attributes of the element that shows this text. */
const attributesOf = (picture: string, text: string): string | undefined =>
	picture
		.split('\n')
		.find(line => line.endsWith(`>${text}</text>`))
		?.replace(/^<text (.*)>.*<\/text>$/, '$1');

test('the picture has the size of the screen and the title of the window', async () => {
	const {buffer} = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const picture = terminalPicture({buffer: buffer.active, columns, rows}, 'roles & <sessions>');
	expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="208" height="100" /);
	expect(picture).toContain('<title>roles &amp; &lt;sessions&gt;</title>');
});

test('the picture shows the rows that a person would see, not what scrolled away', async () => {
	const picture = await pictureOf('one\r\ntwo\r\nthree');
	expect(picture).not.toContain('one');
	expect(attributesOf(picture, 'three')).toContain('y="33"');
});

describe('text', () => {
	test('of one style is one element, as wide as its cells', async () => {
		const picture = await pictureOf('one two');
		expect(attributesOf(picture, 'one two')).toBe(
			'x="0" y="14" textLength="63" lengthAdjust="spacingAndGlyphs"',
		);
	});

	test('keeps its columns over wide gaps and on later rows', async () => {
		const picture = await pictureOf('one    two\r\n three');
		expect(attributesOf(picture, 'two')).toContain('x="63" y="14"');
		expect(attributesOf(picture, 'three')).toContain('x="9" y="33"');
	});

	test('is escaped', async () => {
		expect(await pictureOf('<a & "b">')).toContain('>&lt;a &amp; &quot;b&quot;&gt;</text>');
	});

	test('that is invisible is not in the picture', async () => {
		expect(await pictureOf('\u001B[8msecret\u001B[0m')).not.toContain('secret');
	});

	test('has two cells for a wide character, and goes on after them', async () => {
		const picture = await pictureOf('\u001B[44m日x');
		expect(attributesOf(picture, '日')).toContain('textLength="18"');
		expect(attributesOf(picture, 'x')).toContain('x="18"');
		expect(picture).toContain('<rect x="18" y="0" width="9" ');
	});
});

describe('style', () => {
	test.for([
		['bold', '1', 'font-weight="700"'],
		['dim', '2', 'opacity="0.6"'],
		['italic', '3', 'font-style="italic"'],
		['underlined', '4', 'text-decoration="underline"'],
		['struck through', '9', 'text-decoration="line-through"'],
		['a named colour', '31', 'fill="#f2777a"'],
		['a bright colour', '97', 'fill="#ffffff"'],
		['a colour of the cube', '38;5;208', 'fill="#ff8700"'],
		['a grey', '38;5;244', 'fill="#808080"'],
		['a true colour', '38;2;1;2;255', 'fill="#0102ff"'],
		['inverse', '7', 'fill="#14171f"'],
	] as const)('%s', async ([, code, attribute]) => {
		const picture = await pictureOf(`\u001B[${code}mtext\u001B[0m plain`);
		expect(attributesOf(picture, 'text')).toContain(attribute);
		expect(attributesOf(picture, 'plain')).not.toContain(attribute);
	});

	test('a background lies below the blanks as well', async () => {
		const picture = await pictureOf('\u001B[44m  x  \u001B[0m');
		expect(picture).toContain('<rect x="0" y="0" width="45" height="19" fill="#79a8f0"/>');
	});
});

describe('boxes and bars', () => {
	test('lines are one path of a colour, from edge to edge', async () => {
		const picture = await pictureOf('╭─');
		expect(picture).toContain('<path d="M9 9.5Q4.5 9.5 4.5 19M13.5 9.5L9 9.5M13.5 9.5L18 9.5" fill="none"');
		expect(picture).not.toContain('</text>');
	});

	test('blocks are rectangles', async () => {
		const picture = await pictureOf('█▌░');
		expect(picture).toContain('<rect x="0" y="0" width="9" height="19" fill="#d3d7e0"/>');
		expect(picture).toContain('<rect x="9" y="0" width="4.5" height="19" fill="#d3d7e0"/>');
		expect(picture).toContain(
			'<rect x="18" y="0" width="9" height="19" fill="#d3d7e0" fill-opacity="0.25"/>',
		);
	});
});
