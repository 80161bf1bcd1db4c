import type {Explanation} from '../errors.js';
import type {Notice, State, Tone} from './state.js';

/** Milliseconds that a notice stays; what went wrong stays longer. */
const lasts: Readonly<Record<Tone, number>> = {done: 10_000, hint: 20_000, problem: 30_000};

export const withNotice = (state: State, tone: Tone, message: string, hint?: string): State => ({
	...state,
	notice: {tone, message, hint, since: state.now},
});

export const withProblem = (state: State, {message, hint, kind}: Explanation): State =>
	withNotice(state, kind === 'cancelled' ? 'hint' : 'problem', message, hint);

/** The notice, until its time is over. */
export const currentNotice = ({notice, now}: Pick<State, 'notice' | 'now'>): Notice | undefined =>
	notice !== undefined && now.getTime() - notice.since.getTime() < lasts[notice.tone] ? notice : undefined;
