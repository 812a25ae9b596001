import { and, eq, isNull } from 'drizzle-orm';
import { delegation } from '#db/schema/collaboration.ts';
import { directive } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import { type Absent, type Actor, absentOf, actsFor } from '#server/access/actor.ts';
import { directivesWithin, type Scope } from '#server/access/scope.ts';
import { notify } from '#server/notifications/notify.ts';
import type { NotificationKind } from '#server/notifications/outputs.ts';
import { refuse } from '#server/platform/errors.ts';
import { recordEvent } from '#server/trail/record.ts';

export type Delegation = typeof delegation.$inferSelect & { number: string; toName: string };

/** A task inside the actor's own organization, of a directive within reach; NOT_FOUND otherwise. */
export async function loadDelegation(scope: Scope, id: string): Promise<Delegation> {
	const [row] = await database()
		.select({ delegation, number: directive.number, toName: person.name })
		.from(delegation)
		.innerJoin(directive, eq(directive.id, delegation.directiveId))
		.innerJoin(person, eq(person.id, delegation.toId))
		.where(and(eq(delegation.id, id), directivesWithin(scope)));
	const { actor } = scope;
	const inside = row && actor.memberships.some((held) => held.organizationId === row.delegation.organizationId);
	if (!inside) throw refuse('NOT_FOUND', 'delegation_not_found');
	return { ...row.delegation, number: row.number, toName: row.toName };
}

/** For whom the actor does what was given to a person: undefined when it is neither the actor nor an absent person. */
export function receiverFor(actor: Actor, toId: string): Absent | null | undefined {
	if (toId === actor.personId) return null;
	return absentOf(actor).find(({ id }) => id === toId);
}

/** Whether the actor may take a task back: whoever gave it, their deputy, or a coordinator of the organization. */
export function mayWithdraw(actor: Actor, given: { fromId: string; organizationId: string }): boolean {
	const coordinates = actor.memberships.some(
		({ role, organizationId }) => role === 'coordinator' && organizationId === given.organizationId,
	);
	return coordinates || actsFor(actor).includes(given.fromId);
}

type Ending = {
	change: { doneAt?: string; doneNote?: string | null; withdrawnAt?: string };
	action: string;
	kind: NotificationKind;
	/** Who is told. */
	personId: string;
	onBehalfOf?: Absent | null;
};

/** Ends an open task in the open transaction, tells the other side and the trail. CONFLICT when it is over already. */
export async function endDelegation(actor: Actor, given: Delegation, ending: Ending): Promise<{ id: string }> {
	return transact(async (tx) => {
		const open = and(eq(delegation.id, given.id), isNull(delegation.doneAt), isNull(delegation.withdrawnAt));
		const ended = await tx.update(delegation).set(ending.change).where(open).returning({ id: delegation.id });
		if (ended.length === 0) throw refuse('CONFLICT', 'delegation_over');
		await notify(actor, { personId: ending.personId, kind: ending.kind, directiveId: given.directiveId });
		await recordEvent(actor, {
			action: ending.action,
			subjectKind: 'delegation',
			subjectId: given.id,
			facts: { number: given.number, name: given.toName },
			onBehalfOf: ending.onBehalfOf ?? null,
		});
		return { id: given.id };
	});
}
