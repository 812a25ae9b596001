/** The roles of DESIGN 1. A membership pairs one with an organization or with the whole government. */
export const roles = [
	'controller',
	'curator',
	'coordinator',
	'executor',
	'official',
	'auditor',
	'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Roles that act for one organization and cannot be held for the whole government. */
export const organizationRoles: readonly Role[] = ['coordinator', 'executor'];
/** Roles that only the Government Office, or nobody's staff in particular, may hold. */
export const governmentRoles: readonly Role[] = ['controller', 'curator', 'auditor', 'administrator'];

/**
 * How far a permission carries:
 * - `reach`: every directive the membership lets the person see, as reader (no drafts outside the Government Office);
 * - `lead`: directives led by the membership's organization;
 * - `co`: directives in which the membership's organization is a co-executor;
 * - `government`: every directive there is, drafts included;
 * - `yes`: not about directives.
 */
export type Reach = 'reach' | 'lead' | 'co' | 'government' | 'yes';
type Grant = Partial<Record<Role, Reach>>;

const everyone: Grant = Object.fromEntries(roles.map((role) => [role, 'yes']));
const registry: Grant = { controller: 'government', curator: 'government' };
const readers: Grant = {
	controller: 'government',
	curator: 'government',
	coordinator: 'reach',
	executor: 'reach',
	official: 'reach',
	auditor: 'reach',
};

/** Who may do what: the one table that procedures, pages, buttons and the API's `x-roles` are made from. */
export const grants = {
	'account.read': everyone,
	'account.change': everyone,
	'organization.read': everyone,
	'organization.change': { administrator: 'yes' },
	'person.read': { administrator: 'yes' },
	'person.change': { administrator: 'yes' },
	'person.hand-over': { administrator: 'yes', coordinator: 'lead' },
	'notification.read': everyone,
	'rules.read': { auditor: 'yes', administrator: 'yes' },
	'rules.change': { administrator: 'yes' },
	'trail.read': { auditor: 'yes', administrator: 'yes' },
	'phrase.review': { administrator: 'yes' },

	'meeting.read': readers,
	'meeting.record': { controller: 'government' },
	'meeting.edit': { controller: 'government' },
	'meeting.attach': { controller: 'government' },

	'directive.read': readers,
	'directive.draft': { controller: 'government' },
	'directive.edit': { controller: 'government' },
	'directive.attach': { controller: 'government' },
	'directive.discard': { controller: 'government' },
	'directive.issue': { controller: 'government' },
	'directive.accept': { coordinator: 'lead' },
	'directive.assign': { coordinator: 'lead' },
	'directive.delegate': { coordinator: 'reach', executor: 'reach' },
	'directive.watch': readers,
	'directive.assess': { controller: 'government' },
	'directive.propose': { controller: 'government' },
	'directive.decline': { curator: 'government' },
	'directive.close': registry,
	'directive.keep-on-control': registry,
	'directive.split': { controller: 'government' },
	'directive.merge': registry,
	'directive.link': { controller: 'government' },
	/** Who opened a restricted directive. */
	'directive.openings': { controller: 'government', auditor: 'reach' },
	'directive.tag': registry,
	'directive.remind': { controller: 'government' },
	'deadline.move': registry,

	'extension.request': { coordinator: 'lead' },
	'extension.withdraw': { coordinator: 'lead' },
	'extension.decide': registry,
	'file.upload': { controller: 'government', coordinator: 'reach', executor: 'reach' },
	'file.read': readers,

	'comment.write': { controller: 'government', curator: 'government', coordinator: 'reach', executor: 'reach' },

	'report.write': { coordinator: 'lead', executor: 'lead' },
	'report.submit': { coordinator: 'lead' },
	'report.contribute': { coordinator: 'co' },
	'report.accept-contribution': { coordinator: 'lead' },
	'report.return-contribution': { coordinator: 'lead' },
	'report.accept': { controller: 'government' },
	'report.return': { controller: 'government' },
	/** Saying of a milestone that it was reached, or moves: the lead of any, a co-executor of those it answers for. */
	'report.milestone': { coordinator: 'reach', executor: 'reach' },

	'milestone.keep': { coordinator: 'lead', executor: 'lead' },
	'indicator.keep': { coordinator: 'lead', executor: 'lead' },
	'plan.read': everyone,
	'plan.change': { administrator: 'yes' },

	'summary.read': readers,
	'register.export': readers,
	'register.import': { controller: 'government' },
} as const satisfies Record<string, Grant>;

export type Action = keyof typeof grants;
export const actions = Object.keys(grants) as Action[];

/** How far a role carries for an action; undefined means it does not. */
export function reachOf(action: Action, role: Role): Reach | undefined {
	return (grants[action] as Grant)[role];
}

/** The roles that hold an action, for the API's description and for tests. */
export function rolesFor(action: Action): Role[] {
	return roles.filter((role) => reachOf(action, role) !== undefined);
}
