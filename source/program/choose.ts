import type {Step} from './effects.js';
import type {State} from './state.js';

/** Do what the item stands for that the cursor of the menu is on. */
export const choose = (state: State): Step<State> => {
	if (state.overlay?.kind !== 'menu') {
		return [state];
	}

	const {purpose, items, index} = state.overlay.menu;
	const value = items[index]?.value;
	const closed: State = {...state, overlay: undefined};
	switch (purpose.kind) {
		case 'copy-exports':
			return value === undefined
				? [closed]
				: [closed, {type: 'copy-exports', session: purpose.session, format: value}];
		case 'forget-session':
			return value === 'forget' ? [closed, {type: 'forget-session', session: purpose.session}] : [closed];
		case 'overwrite-profile':
			return value === 'overwrite'
				? [
						closed,
						{type: 'write-profile', session: purpose.session, profile: purpose.profile, overwrite: true},
					]
				: [closed];
	}
};
