import fc from 'fast-check';
import {expect, test} from 'vitest';
import {layoutOf} from '../../source/program/layout.js';
import type {State} from '../../source/program/state.js';
import {update} from '../../source/program/update.js';
import {assertionLines} from '../../source/ui/assertion-lines.js';
import {detailLines} from '../../source/ui/detail-lines.js';
import {noSessionLines, welcomeLines} from '../../source/ui/empty-lines.js';
import {footerLine} from '../../source/ui/footer-line.js';
import {formLines} from '../../source/ui/form-lines.js';
import {framed, inside} from '../../source/ui/frame.js';
import {headerLine} from '../../source/ui/header-line.js';
import {helpLines} from '../../source/ui/help-lines.js';
import {type Line, lineWidth} from '../../source/ui/line.js';
import {roleLines} from '../../source/ui/role-lines.js';
import {sessionLines} from '../../source/ui/session-lines.js';
import {statusLines} from '../../source/ui/status-lines.js';
import {anyMessages} from '../program/happenings.js';
import {aState} from '../program/states.js';

/** A state that the switcher may get into, on a terminal that is large enough. */
const anyState = fc
	.tuple(anyMessages, fc.integer({min: 40, max: 200}), fc.integer({min: 10, max: 70}))
	.map(([messages, columns, rows]): State => {
		const start = aState({canSignIn: true});
		const end = messages.reduce((state, message) => update(state, message)[0], start);
		return {...end, columns, rows};
	});

/** Everything that the switcher would draw of a state in any of its panels, as it would be drawn there. */
const allLines = (state: State): readonly Line[] => {
	const layout = layoutOf(state);
	if (layout.kind === 'too-small') {
		throw new Error('this is large enough');
	}

	const box = layout.kind === 'one-column' ? layout.list : layout.roles;
	const {columns, rows} = inside(box);
	const contents = [
		roleLines(state, {offset: 0, rows}, columns),
		sessionLines(state, {offset: 0, rows}, columns),
		detailLines(state, columns),
		assertionLines(state, columns),
		helpLines(state),
		welcomeLines(state, {columns, rows: box.rows}),
		noSessionLines(state),
		state.overlay?.kind === 'form' ? formLines(state.overlay.form, {columns, rows}) : [],
	];
	return [
		headerLine(state),
		...contents.flatMap(content =>
			framed({title: 'Any', isFocused: true}, content, {...box, columns: state.columns}),
		),
		...statusLines(state, layout.statusRows),
		footerLine(state),
	];
};

test('whatever happened, every line is as wide as the terminal', () => {
	fc.assert(
		fc.property(anyState, state => {
			const widths = new Set(allLines(state).map(lineWidth));
			expect([...widths]).toEqual([state.columns]);
		}),
	);
});

test('no line ever shows a secret: keys, tokens and the assertion stay off the screen', () => {
	const secret = fc.stringMatching(/^[A-Za-z0-9+/]{16,40}$/);
	fc.assert(
		fc.property(anyState, fc.array(secret, {minLength: 4, maxLength: 4}), (state, secrets) => {
			const [accessKeyId = '', secretAccessKey = '', sessionToken = '', encoded = ''] = secrets;
			const holder: State = {
				...state,
				sessions: state.sessions.map(session => ({
					...session,
					credentials: {...session.credentials, accessKeyId, secretAccessKey, sessionToken},
				})),
				assertion: state.assertion && {...state.assertion, encoded},
			};
			for (const panel of ['roles', 'sessions'] as const) {
				const shown = allLines({...holder, panel})
					.map(line => line.map(({text}) => text).join(''))
					.join('\n');
				expect(secrets.filter(value => shown.includes(value))).toEqual([]);
			}
		}),
	);
});
