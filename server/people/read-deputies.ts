import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import { deputy } from '#db/schema/collaboration.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { colleaguesOf } from '#server/people/colleagues.ts';
import type { DeputiesOutput } from '#server/people/outputs.ts';
import { today } from '#server/platform/clock.ts';

/**
 * Who stands in for a person, and for whom the person stands in, now and in days to come; and who may be named. Of
 * oneself, or, for an administrator, of anybody.
 */
export async function readDeputies(actor: Actor, input: { personId?: string | undefined }): Promise<DeputiesOutput> {
	const personId = input.personId ?? actor.personId;
	scopeFor(actor, personId === actor.personId ? 'account.read' : 'person.read');
	return {
		deputies: await linesOf('personId', personId),
		standsInFor: await linesOf('deputyId', personId),
		colleagues: await colleaguesOf(personId, actor.locale),
	};
}

/** Standing in that is not over, seen from one side: the name is the other side's. */
async function linesOf(side: 'personId' | 'deputyId', personId: string): Promise<DeputiesOutput['deputies']> {
	const other = side === 'personId' ? deputy.deputyId : deputy.personId;
	const rows = await database()
		.select({ id: deputy.id, name: person.name, fromOn: deputy.fromOn, toOn: deputy.toOn, reason: deputy.reason })
		.from(deputy)
		.innerJoin(person, eq(person.id, other))
		.where(and(eq(deputy[side], personId), isNull(deputy.endedAt), gte(deputy.toOn, today())))
		.orderBy(asc(deputy.fromOn), asc(deputy.id));
	return rows.map((row) => ({ ...row, current: row.fromOn <= today() }));
}
