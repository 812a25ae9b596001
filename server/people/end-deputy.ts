import { and, eq, isNull } from 'drizzle-orm';
import { deputy } from '#db/schema/collaboration.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { findScope, scopeFor } from '#server/access/scope.ts';
import { loadPerson } from '#server/people/find.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Ends standing in before its last day, at once: by the absent person, the deputy or an administrator. To everybody
 * else it does not exist. CONFLICT `deputy_ended` when it is over already.
 */
export async function endDeputy(actor: Actor, input: { id: string }): Promise<{ id: string }> {
	scopeFor(actor, 'account.change');
	return transact(async (tx) => {
		const [found] = await database().select().from(deputy).where(eq(deputy.id, input.id));
		const concerned = found && [found.personId, found.deputyId].includes(actor.personId);
		if (!found || !(concerned || findScope(actor, 'person.change'))) throw refuse('NOT_FOUND', 'deputy_not_found');
		const ended = await tx
			.update(deputy)
			.set({ endedAt: now() })
			.where(and(eq(deputy.id, found.id), isNull(deputy.endedAt)))
			.returning({ id: deputy.id });
		if (ended.length === 0) throw refuse('CONFLICT', 'deputy_ended');
		await recordEvent(actor, {
			action: 'person.end-deputy',
			subjectKind: 'person',
			subjectId: found.personId,
			facts: { deputy: (await loadPerson(found.deputyId)).name, from: found.fromOn, to: found.toOn },
			onBehalfOf: null,
		});
		return { id: found.id };
	});
}
