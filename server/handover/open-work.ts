import { and, eq, exists, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import { delegation, watch } from '#db/schema/collaboration.ts';
import { assignment, directive } from '#db/schema/directives.ts';
import { milestone } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import { moves } from '#server/directives/lifecycle.ts';

/** Everything open that hangs on one person inside some organizations, by id. */
export type OpenWork = {
	/** Directives on which the person is named responsible. */
	directiveIds: string[];
	/** Those of them that are under review, where nothing changes (rule 10): they stay. */
	underReview: number;
	taskIds: string[];
	milestoneIds: string[];
	watchedIds: string[];
};

/** What is open of a person. Each organization counts for what it leads, gave out, owns or is assigned to. */
export async function openWorkOf(personId: string, organizationIds: readonly string[]): Promise<OpenWork> {
	if (organizationIds.length === 0) {
		return { directiveIds: [], underReview: 0, taskIds: [], milestoneIds: [], watchedIds: [] };
	}
	const ids = [...organizationIds];
	const led = inArray(directive.leadOrganizationId, ids);
	const responsible = and(eq(directive.responsibleId, personId), led, isNull(directive.closedOn));
	const assignable = inArray(directive.stage, [...moves.assign.from]);
	const directives = await idsOf(and(responsible, assignable));
	const owned = await database()
		.select({ id: milestone.id })
		.from(milestone)
		.innerJoin(directive, eq(directive.id, milestone.directiveId))
		.where(
			and(
				eq(milestone.ownerId, personId),
				eq(milestone.state, 'planned'),
				or(inArray(milestone.organizationId, ids), and(isNull(milestone.organizationId), led)),
				inArray(directive.stage, [...moves.plan.from]),
			),
		);
	return {
		directiveIds: directives,
		underReview: await database().$count(directive, and(responsible, not(assignable))),
		taskIds: await tasksOf(personId, ids),
		milestoneIds: owned.map(({ id }) => id),
		watchedIds: await watchedBy(personId, ids),
	};
}

async function idsOf(condition: SQL | undefined): Promise<string[]> {
	const rows = await database().select({ id: directive.id }).from(directive).where(condition).orderBy(directive.id);
	return rows.map(({ id }) => id);
}

async function tasksOf(personId: string, organizationIds: string[]): Promise<string[]> {
	const rows = await database()
		.select({ id: delegation.id })
		.from(delegation)
		.innerJoin(directive, eq(directive.id, delegation.directiveId))
		.where(
			and(
				eq(delegation.toId, personId),
				inArray(delegation.organizationId, organizationIds),
				isNull(delegation.doneAt),
				isNull(delegation.withdrawnAt),
				isNull(directive.closedOn),
			),
		);
	return rows.map(({ id }) => id);
}

async function watchedBy(personId: string, organizationIds: string[]): Promise<string[]> {
	const assigned = exists(
		database()
			.select({ one: sql`1` })
			.from(assignment)
			.where(and(eq(assignment.directiveId, watch.directiveId), inArray(assignment.organizationId, organizationIds))),
	);
	const rows = await database()
		.select({ id: watch.directiveId })
		.from(watch)
		.where(and(eq(watch.personId, personId), assigned));
	return rows.map(({ id }) => id);
}
