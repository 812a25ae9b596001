import { and, eq, exists, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { assignment, directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import {
	type Absent,
	type Actor,
	absentOf,
	capacitiesOf,
	isGovernmentWide,
	type Membership,
} from '#server/access/actor.ts';
import { type Action, actions, type Reach, reachOf } from '#server/access/grants.ts';
import { refuse } from '#server/platform/errors.ts';

/** One way in which a person reaches directives. */
type Door = {
	/** The organizations through which; null: any. */
	organizationIds: string[] | null;
	/** What these organizations are in the directive; null: either. */
	as: 'lead' | 'co' | null;
	drafts: boolean;
	restricted: boolean;
};

declare const minted: unique symbol;

/** What an actor may touch by one action. Only `scopeFor` makes one, and no query of directives runs without. */
export type Scope = {
	readonly [minted]: true;
	readonly action: Action;
	readonly actor: Actor;
	readonly doors: readonly Door[];
};

/**
 * The gate of every verb and query: the reach of an actor for an action.
 * Throws FORBIDDEN when none of the actor's roles holds the action (absent means denied).
 */
export function scopeFor(actor: Actor, action: Action): Scope {
	if (awaitsPassword(actor, action)) throw refuse('FORBIDDEN', 'password_must_change');
	const scope = findScope(actor, action);
	if (!scope) throw refuse('FORBIDDEN', 'not_permitted', { action });
	return scope;
}

/** As `scopeFor`, but null instead of an error: for offering actions rather than taking them. */
export function findScope(actor: Actor, action: Action): Scope | null {
	if (awaitsPassword(actor, action)) return null;
	const doors: Door[] = [];
	let held = false;
	for (const membership of actor.memberships) {
		const reach = reachOf(action, membership.role);
		if (!reach) continue;
		const door = doorOf(membership, reach);
		if (!door && reach !== 'yes') continue;
		held = true;
		if (door) doors.push(door);
	}
	return held ? ({ action, actor, doors } as unknown as Scope) : null;
}

/**
 * The product's own reach, for timed tasks that look at every directive. Throws for a person: people reach what
 * their memberships say.
 */
export function scopeOfProduct(actor: Actor): Scope {
	if (actor.personId !== '') throw new Error('a person reaches only what their memberships say');
	const door: Door = { organizationIds: null, as: null, drafts: true, restricted: true };
	const action: Action = 'directive.read';
	return { action, actor, doors: [door] } as unknown as Scope;
}

/** A password that someone else chose opens nothing but the account, where it is changed. */
function awaitsPassword(actor: Actor, action: Action): boolean {
	return actor.mustChangePassword === true && !action.startsWith('account.');
}

function doorOf(membership: Membership, reach: Reach): Door | null {
	const office = membership.organizationKind === 'government_office';
	switch (reach) {
		case 'yes':
			return null;
		case 'government':
			// Registry roles belong to the Government Office; given to a ministry by mistake they permit nothing.
			return isGovernmentWide(membership) ? { organizationIds: null, as: null, drafts: true, restricted: true } : null;
		case 'reach':
			if (isGovernmentWide(membership)) {
				const restricted = office || membership.role === 'auditor';
				return { organizationIds: null, as: null, drafts: membership.role === 'auditor', restricted };
			}
			return { organizationIds: [membership.organizationId ?? ''], as: null, drafts: false, restricted: true };
		case 'lead':
		case 'co':
			return { organizationIds: [membership.organizationId ?? ''], as: reach, drafts: false, restricted: true };
	}
}

/** The condition on `directive` that keeps a query inside the scope. */
export function directivesWithin(scope: Scope): SQL {
	const doors = scope.doors.map(throughDoor);
	return or(...doors) ?? sql`1 = 0`;
}

function throughDoor(door: Door): SQL {
	const conditions = [
		door.drafts ? undefined : isNotNull(directive.issuedAt),
		door.restricted ? undefined : eq(directive.restricted, false),
		door.organizationIds ? ofOrganizations(door.organizationIds, door.as) : undefined,
	];
	return and(...conditions) ?? sql`1 = 1`;
}

function ofOrganizations(ids: string[], as: Door['as']): SQL {
	if (as === 'lead') return inArray(directive.leadOrganizationId, ids);
	return exists(
		database()
			.select({ one: sql`1` })
			.from(assignment)
			.where(
				and(
					eq(assignment.directiveId, directive.id),
					inArray(assignment.organizationId, ids),
					as ? eq(assignment.role, as) : undefined,
				),
			),
	);
}

/** What decides whether a directive lies inside a scope, as facts of one directive. */
export type Placed = {
	issuedAt: string | null;
	restricted: boolean;
	leadOrganizationId: string | null;
	organizationIds: readonly string[];
};

/** The same rule as `directivesWithin`, on a directive already in hand. */
export function isWithin(scope: Scope, placed: Placed): boolean {
	return scope.doors.some((door) => opensOn(door, placed));
}

function opensOn(door: Door, placed: Placed): boolean {
	if (!door.drafts && !placed.issuedAt) return false;
	if (!door.restricted && placed.restricted) return false;
	return !door.organizationIds || assignedThrough(door, placed).length > 0;
}

/** The organizations of a door that are assigned to the directive as the door asks. */
function assignedThrough({ organizationIds, as }: Door, placed: Placed): string[] {
	const lead = placed.leadOrganizationId;
	const asked = placed.organizationIds.filter((id) => as === null || (as === 'lead') === (id === lead));
	return asked.filter((id) => organizationIds?.includes(id));
}

/**
 * The co-executors for which a scope reaches a directive. Null: it reaches the whole, for the government or for the
 * lead, to whom every contribution goes (rule 9); a co-executor is shown no other's.
 */
export function partsWithin(scope: Scope, placed: Placed): readonly string[] | null {
	const doors = scope.doors.filter((door) => opensOn(door, placed));
	if (doors.some((door) => !door.organizationIds)) return null;
	const own = doors.flatMap((door) => assignedThrough(door, placed));
	return placed.leadOrganizationId !== null && own.includes(placed.leadOrganizationId) ? null : own;
}

/** Whether the scope takes in the whole government (every number on a page is then the true one). */
export function isGovernmentScope(scope: Scope): boolean {
	return scope.doors.some((door) => door.organizationIds === null);
}

/** Whether the scope shows drafts, and so meetings that are still being prepared. */
export function seesDrafts(scope: Scope): boolean {
	return scope.doors.some((door) => door.drafts);
}

/**
 * On whose behalf an actor takes an action: null when a membership of his or her own carries it (to that directive),
 * otherwise the absent person who lends the right. An action that no grant stands behind is judged by who may read the
 * directive.
 */
export function onBehalf(actor: Actor, action: string, placed?: Placed): Absent | null {
	if (absentOf(actor).length === 0) return null;
	const named = grantOf(action) ?? (placed ? 'directive.read' : null);
	if (!named) return null;
	const carrying = capacitiesOf(actor).find((each) => {
		const scope = findScope(each.actor, named);
		return scope !== null && (!placed || isWithin(scope, placed));
	});
	return carrying?.onBehalfOf ?? null;
}

/** The grant behind an event's action: of that name, or the one there is about its noun (`milestone.keep`). */
function grantOf(action: string): Action | null {
	const exact = actions.find((each) => each === action);
	if (exact) return exact;
	const noun = action.split('.', 1)[0];
	const [only, ...more] = actions.filter((each) => each.split('.', 1)[0] === noun && !each.endsWith('.read'));
	return only && more.length === 0 ? only : null;
}
