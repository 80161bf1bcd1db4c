/** Size of a panel, its frame included, in cells. */
export type Box = {readonly columns: number; readonly rows: number};

/** Where things are, given the size of the terminal. */
export type Layout =
	| {readonly kind: 'too-small'}
	| (Screen & {readonly kind: 'one-column'; readonly list: Box; readonly details: Box | undefined})
	| (Screen & {
			readonly kind: 'two-columns';
			readonly roles: Box;
			readonly sessions: Box;
			readonly details: Box | undefined;
	  });

/** What all screens have: a header, the body, the status and a footer. */
type Screen = {readonly body: Box; readonly statusRows: number};

/** Rows and cells that a frame takes of its panel; beside the text there is a blank at either side. */
export const frameRows = 2;
export const frameColumns = 4;

export const smallest: Box = {columns: 40, rows: 10};

const headerAndFooter = 2;
/** From this height on a notice and its hint have a row each. */
const leastForTwoStatusRows = 20;
const leastForTwoColumns = 80;
const widestRoles = 80;
const leastForSessions = 5;
/** What a question needs, which takes the place of the details. */
const leastForQuestion = 6;
const leastForDetails = 20;
const detailRowsWhenNarrow = 8;

/** The body is always what the other rows leave, whatever happens in it: nothing jumps. */
export const layoutOf = ({columns, rows}: Box): Layout => {
	if (columns < smallest.columns || rows < smallest.rows) {
		return {kind: 'too-small'};
	}

	const statusRows = rows < leastForTwoStatusRows ? 1 : 2;
	const screen = {statusRows, body: {columns, rows: rows - headerAndFooter - statusRows}};
	return columns < leastForTwoColumns ? oneColumn(screen, rows >= leastForDetails) : twoColumns(screen);
};

const oneColumn = (screen: Screen, hasDetails: boolean): Layout => {
	const {columns, rows} = screen.body;
	const detailRows = hasDetails ? detailRowsWhenNarrow : 0;
	return {
		...screen,
		kind: 'one-column',
		list: {columns, rows: rows - detailRows},
		details: hasDetails ? {columns, rows: detailRows} : undefined,
	};
};

const twoColumns = (screen: Screen): Layout => {
	const {columns, rows} = screen.body;
	const left = Math.min(widestRoles, Math.floor(columns * 0.42));
	const hasDetails = rows >= leastForSessions + leastForQuestion;
	const sessionRows = hasDetails ? Math.max(leastForSessions, Math.floor(rows * 0.4)) : rows;
	return {
		...screen,
		kind: 'two-columns',
		roles: {columns: left, rows},
		sessions: {columns: columns - left, rows: sessionRows},
		details: hasDetails ? {columns: columns - left, rows: rows - sessionRows} : undefined,
	};
};

/** Above the roles, always. */
export const filterRows = 1;

/** Rows that the list of a panel shows; it is as far as a page key moves. One at least. */
export const listRows = (layout: Layout, panel: 'roles' | 'sessions'): number => {
	if (layout.kind === 'too-small') {
		return 1;
	}

	const box = layout.kind === 'one-column' ? layout.list : layout[panel];
	return Math.max(1, box.rows - frameRows - (panel === 'roles' ? filterRows : 0));
};
