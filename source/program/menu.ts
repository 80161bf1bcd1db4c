import type {Session} from '../sts/session.js';

/** What is done with the choice. */
export type MenuPurpose =
	| {readonly kind: 'copy-exports'; readonly session: Session}
	| {readonly kind: 'overwrite-profile'; readonly session: Session; readonly profile: string}
	| {readonly kind: 'forget-session'; readonly session: Session};

/** One of a few things to choose; what `enter` would choose first is always harmless. */
export type Menu = {
	readonly title: string;
	readonly purpose: MenuPurpose;
	readonly items: ReadonlyArray<{readonly label: string; readonly value: string}>;
	/** Of the item that the cursor is on. */
	readonly index: number;
};

/** The menu after the cursor moved; at either end it goes on at the other. */
export const moveInMenu = (menu: Menu, by: number): Menu => ({
	...menu,
	index: (menu.index + by + menu.items.length) % menu.items.length,
});
