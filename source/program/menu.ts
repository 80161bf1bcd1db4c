import type {Session} from '../sts/session.js';

/** What is done with the choice. */
export type MenuPurpose =
	| {readonly kind: 'copy-exports'; readonly session: Session}
	| {readonly kind: 'overwrite-profile'; readonly session: Session; readonly profile: string}
	| {readonly kind: 'forget-session'; readonly session: Session};

/** One of a few things to choose. */
export type Menu = {
	readonly title: string;
	readonly purpose: MenuPurpose;
	readonly items: ReadonlyArray<{readonly label: string; readonly value: string}>;
};
