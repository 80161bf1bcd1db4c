import type {SamlAssertion} from '../saml/assertion.js';
import type {SamlRole} from '../saml/saml-role.js';
import {defaultSettings, type Settings} from '../settings.js';
import type {RegionWishes} from '../sts/region.js';
import type {Session} from '../sts/session.js';
import type {Form} from './form.js';
import type {Menu} from './menu.js';
import {indexRoles, type RoleIndex} from './role-index.js';
import {emptyRoleList, type RoleList} from './role-list.js';
import {type TextField, textField} from './text-field.js';

export type Panel = 'roles' | 'sessions';

export type Tone = 'done' | 'problem' | 'hint';

/** One line on what just happened, and the next step. */
export type Notice = {
	readonly tone: Tone;
	readonly message: string;
	readonly hint: string | undefined;
	readonly since: Date;
};

/** What lies over the panels and takes the keys. */
export type Overlay =
	| {readonly kind: 'help'; readonly offset: number}
	| {readonly kind: 'assertion'; readonly offset: number}
	| {readonly kind: 'form'; readonly form: Form}
	| {readonly kind: 'menu'; readonly menu: Menu};

/** A role that waits for an assertion, to go on with as soon as there is one. */
export type AwaitedRole = Pick<SamlRole, 'roleArn' | 'principalArn'> & {
	/** What its session is called. */
	readonly name: string;
};

/** Everything that the switcher knows. Times left, badges and bars follow from it and `now`. */
export type State = {
	readonly now: Date;
	/** Size of the terminal, in cells. */
	readonly columns: number;
	readonly rows: number;
	readonly panel: Panel;
	readonly assertion: SamlAssertion | undefined;
	readonly roleIndex: RoleIndex;
	readonly roleList: RoleList;
	readonly filter: TextField;
	readonly isFiltering: boolean;
	/** Key of a role of the list; see `roleKey`. */
	readonly selectedRole: string | undefined;
	readonly sessions: readonly Session[];
	/** Sessions that are kept in files which cannot be read. */
	readonly unreadableSessions: number;
	readonly selectedSession: string | undefined;
	readonly settings: Settings;
	readonly regionWishes: RegionWishes;
	/** What is under way, by the key of its effect, and since when. */
	readonly pending: ReadonlyMap<string, Date>;
	readonly awaited: AwaitedRole | undefined;
	readonly overlay: Overlay | undefined;
	readonly notice: Notice | undefined;
	readonly canSignIn: boolean;
};

export type Beginning = Pick<State, 'now' | 'columns' | 'rows' | 'regionWishes' | 'canSignIn'>;

export const initialState = (beginning: Beginning): State => ({
	...beginning,
	panel: 'roles',
	assertion: undefined,
	roleIndex: indexRoles([], {}),
	roleList: emptyRoleList,
	filter: textField(''),
	isFiltering: false,
	selectedRole: undefined,
	sessions: [],
	unreadableSessions: 0,
	selectedSession: undefined,
	settings: defaultSettings,
	pending: new Map(),
	awaited: undefined,
	overlay: undefined,
	notice: undefined,
});
