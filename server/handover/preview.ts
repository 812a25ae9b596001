import { and, eq, isNull, sql } from 'drizzle-orm';
import { delegation } from '#db/schema/collaboration.ts';
import { directive } from '#db/schema/directives.ts';
import { milestone } from '#db/schema/execution.ts';
import { membership } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { reachOf } from '#server/access/grants.ts';
import { findScope, scopeFor } from '#server/access/scope.ts';
import { assignablePeople } from '#server/directives/assign.ts';
import type { PreviewHandOverInput } from '#server/handover/inputs.ts';
import { type OpenWork, openWorkOf } from '#server/handover/open-work.ts';
import type { HandOverCounts, HandOverPreview } from '#server/handover/outputs.ts';
import { loadPerson } from '#server/people/find.ts';
import { sortedBy } from '#server/platform/dates.ts';
import { refuse } from '#server/platform/errors.ts';

type Successor = { id: string; name: string; position: string | null; organizationIds: string[] };

/**
 * What handing over everything of a person would move, and who may take it: for an administrator in every
 * organization, for a coordinator in the own one. With a successor, what would move to that one.
 */
export async function previewHandOver(actor: Actor, input: PreviewHandOverInput): Promise<HandOverPreview> {
	scopeFor(actor, 'person.hand-over');
	const { person, successors } = await successorsOf(actor, input.personId);
	const chosen = input.toId ? successorIn(successors, input.toId).organizationIds : undefined;
	const everywhere = [...new Set(successors.flatMap((each) => each.organizationIds))];
	return {
		name: person.name,
		counts: countsOf(await openWorkOf(person.id, chosen ?? everywhere)),
		people: sortedBy(actor.locale, successors, ({ name }) => name).map(({ id, name, position }) => ({
			id,
			name,
			position,
		})),
	};
}

/** Who may take over from a person, each with the organizations for which. NOT_FOUND for a person of no concern. */
export async function successorsOf(actor: Actor, personId: string) {
	const person = await loadPerson(personId);
	const concerned = await organizationsOf(person.id);
	const within = findScope(actor, 'person.change')
		? concerned
		: concerned.filter((id) => coordinated(actor).includes(id));
	if (within.length === 0 && !findScope(actor, 'person.change')) throw refuse('NOT_FOUND', 'person_not_found');
	const found = new Map<string, Successor>();
	for (const organizationId of within) {
		for (const each of await assignablePeople(organizationId)) {
			if (each.id === person.id) continue;
			const known = found.get(each.id) ?? { ...each, organizationIds: [] };
			known.organizationIds.push(organizationId);
			found.set(each.id, known);
		}
	}
	return { person, successors: [...found.values()] };
}

/** The chosen successor; RULE `successor_not_colleague` when he or she may not take over. */
export function successorIn(successors: readonly Successor[], id: string): Successor {
	const found = successors.find((each) => each.id === id);
	if (!found) throw refuse('RULE', 'successor_not_colleague');
	return found;
}

export function countsOf(work: OpenWork): HandOverCounts {
	return {
		directives: work.directiveIds.length,
		tasks: work.taskIds.length,
		milestones: work.milestoneIds.length,
		watches: work.watchedIds.length,
		underReview: work.underReview,
	};
}

function coordinated(actor: Actor): string[] {
	const holding = actor.memberships.filter(({ role }) => reachOf('person.hand-over', role) === 'lead');
	return holding.flatMap(({ organizationId }) => organizationId ?? []);
}

/** The organizations in which a person holds a role, or left open work though the role is gone. */
async function organizationsOf(personId: string): Promise<string[]> {
	const held = await database()
		.select({ id: membership.organizationId })
		.from(membership)
		.where(eq(membership.personId, personId));
	const led = await database()
		.selectDistinct({ id: directive.leadOrganizationId })
		.from(directive)
		.where(and(eq(directive.responsibleId, personId), isNull(directive.closedOn)));
	const given = await database()
		.selectDistinct({ id: delegation.organizationId })
		.from(delegation)
		.where(and(eq(delegation.toId, personId), isNull(delegation.doneAt), isNull(delegation.withdrawnAt)));
	const owned = await database()
		.selectDistinct({ id: sql<string | null>`coalesce(${milestone.organizationId}, ${directive.leadOrganizationId})` })
		.from(milestone)
		.innerJoin(directive, eq(directive.id, milestone.directiveId))
		.where(and(eq(milestone.ownerId, personId), eq(milestone.state, 'planned'), isNull(directive.closedOn)));
	return [...new Set([...held, ...led, ...given, ...owned].flatMap(({ id }) => id ?? []))];
}
