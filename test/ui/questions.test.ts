import {expect, test} from 'vitest';
import {sessionId} from '../../source/sts/session.js';
import {aSession, encodedResponse, prodAdmin} from '../helpers/builders.js';
import {startJourney} from '../helpers/journey.js';

const session = aSession(prodAdmin, {name: 'work'});

const opened = async (columns: number, rows: number) =>
	startJourney({
		columns,
		rows,
		text: encodedResponse([prodAdmin]),
		services: {kept: new Map([[sessionId(session), session]])},
	});

const sizes = [
	[40, 10],
	[79, 20],
	[80, 10],
	[80, 14],
	[200, 12],
	[80, 24],
] as const;

test.each(sizes)('on a terminal of %dx%d one sees what one types into a form', async (columns, rows) => {
	await using journey = await opened(columns, rows);
	await journey.press('f', ...'saml.xml');
	expect(journey.screen()).toContain('› File      saml.xml');
});

test.each(sizes)(
	'on a terminal of %dx%d one sees the field with the cursor, whatever is wrong with the others',
	async (columns, rows) => {
		await using journey = await opened(columns, rows);
		await journey.press('e', 'ctrl+u', 'x', 'tab', 'x', 'tab');
		expect(journey.screen()).toContain('› Name      work');
		await journey.press('tab');
		expect(journey.screen()).toContain('› Duration  x');
	},
);

test.each(sizes)('on a terminal of %dx%d one sees what there is to choose', async (columns, rows) => {
	await using journey = await opened(columns, rows);
	await journey.press('x');
	expect(journey.screen()).toContain('› Keep it');
	await journey.press('down');
	expect(journey.screen()).toContain('› Forget it');
	await journey.press('escape');
	expect(journey.screen()).not.toContain('Forget it');
});
