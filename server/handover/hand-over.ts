import { and, eq, inArray } from 'drizzle-orm';
import { delegation, watch } from '#db/schema/collaboration.ts';
import { milestone } from '#db/schema/execution.ts';
import { database, transact } from '#db/transact.ts';
import { type Actor, systemActor } from '#server/access/actor.ts';
import { scopeFor, scopeOfProduct } from '#server/access/scope.ts';
import { recordBeside } from '#server/directives/record-beside.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import type { HandOverInput } from '#server/handover/inputs.ts';
import { type OpenWork, openWorkOf } from '#server/handover/open-work.ts';
import type { HandOverCounts } from '#server/handover/outputs.ts';
import { countsOf, successorIn, successorsOf } from '#server/handover/preview.ts';
import { type Milestone, rewriteMilestone } from '#server/milestones/state.ts';
import { notify } from '#server/notifications/notify.ts';
import { now } from '#server/platform/clock.ts';
import { recordEvent } from '#server/trail/record.ts';

type People = { from: { id: string; name: string }; to: { id: string; name: string } };

/**
 * Hands everything open of a person to another of the same organization in one transaction: directives and milestones
 * he or she answers for, tasks, watches. By an administrator, or by the organization's coordinator for it alone. An
 * event for each directive, one for the person. What is under review stays as it is (rule 10).
 */
export async function handOver(actor: Actor, input: HandOverInput): Promise<HandOverCounts> {
	scopeFor(actor, 'person.hand-over');
	return transact(async () => {
		const { person, successors } = await successorsOf(actor, input.personId);
		const to = successorIn(successors, input.toId);
		const work = await openWorkOf(person.id, to.organizationIds);
		const people = { from: person, to };
		await handOverDirectives(actor, work, people);
		await handOverTasks(work, to.id);
		await handOverWatches(work, people);
		const counts = countsOf(work);
		await notify(actor, { personId: to.id, kind: 'handed_over', facts: { from: person.name, ...counts } });
		await recordEvent(actor, {
			action: 'person.hand-over',
			subjectKind: 'person',
			subjectId: person.id,
			facts: { name: to.name, ...counts },
		});
		return counts;
	});
}

/**
 * Directives are named by the work and not by the actor's reach: an administrator hands over what he or she may not
 * read, and is told no more of it than how many there are.
 */
async function handOverDirectives(actor: Actor, work: OpenWork, { from, to }: People): Promise<void> {
	const milestones = await milestonesBy(work.milestoneIds);
	const scope = scopeOfProduct(systemActor('handover'));
	for (const id of new Set([...work.directiveIds, ...milestones.keys()])) {
		const state = await loadDirective(scope, id);
		const owned = milestones.get(id) ?? [];
		for (const each of owned) await rewriteMilestone(actor, each, { ownerId: to.id });
		const facts = { name: from.name, responsible: to.name, milestones: owned.length };
		if (work.directiveIds.includes(id)) {
			await saveDirective(actor, state, { responsibleId: to.id }, { action: 'directive.hand-over', facts });
			continue;
		}
		await recordBeside(actor, state, { action: 'directive.hand-over', subjectKind: 'directive', subjectId: id, facts });
	}
}

async function milestonesBy(ids: readonly string[]): Promise<Map<string, Milestone[]>> {
	if (ids.length === 0) return new Map();
	const rows = (await database()
		.select()
		.from(milestone)
		.where(inArray(milestone.id, [...ids]))) as Milestone[];
	return Map.groupBy(rows, ({ directiveId }) => directiveId);
}

async function handOverTasks(work: OpenWork, toId: string): Promise<void> {
	if (work.taskIds.length === 0) return;
	await transact((tx) => tx.update(delegation).set({ toId }).where(inArray(delegation.id, work.taskIds)));
}

async function handOverWatches(work: OpenWork, { from, to }: People): Promise<void> {
	if (work.watchedIds.length === 0) return;
	const rows = work.watchedIds.map((directiveId) => ({ personId: to.id, directiveId, since: now() }));
	await transact(async (tx) => {
		await tx.insert(watch).values(rows).onConflictDoNothing();
		await tx.delete(watch).where(and(eq(watch.personId, from.id), inArray(watch.directiveId, work.watchedIds)));
	});
}
