import { and, asc, inArray, isNotNull, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { type Scope, scopeFor } from '#server/access/scope.ts';
import { matching } from '#server/directives/filters.ts';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import { shortListLength } from '#server/directives/overview-frame.ts';
import { shortList } from '#server/directives/overview-outputs.ts';
import { selectRows } from '#server/directives/rows.ts';

export const dutiesOutput = z.object({
	/** Road maps that issuers of high level demand and that are not there, the longest owed first. */
	plans: shortList,
	/** Of those, past the day by which they were owed. */
	plansOverdue: z.int(),
	/** Directives with a periodic report past its day; late ones do not count in executive discipline. */
	reports: shortList,
});
export type Duties = z.output<typeof dutiesOutput>;

/** What is owed beside the directives themselves, within the actor's reach, as of now. Counts equal the register's. */
export async function readDuties(actor: Actor): Promise<Duties> {
	const scope = scopeFor(actor, 'directive.read');
	const overdue = matching(scope, { plan: 'overdue' });
	return {
		plans: await firstOf(scope, { plan: 'missing' }, asc(directive.planDueOn)),
		plansOverdue: await database().$count(directive, overdue),
		reports: await firstOf(scope, { obligation: 'overdue' }, asc(directive.deadlineKey)),
	};
}

async function firstOf(scope: Scope, filter: RegisterFilter, order: SQL): Promise<Duties['plans']> {
	const condition = and(matching(scope, filter), isNotNull(directive.issuedAt)) as SQL;
	const count = await database().$count(directive, condition);
	if (count === 0) return { count, rows: [] };
	const found = await database()
		.select({ id: directive.id })
		.from(directive)
		.where(condition)
		.orderBy(order, asc(directive.id))
		.limit(shortListLength);
	const ids = found.map(({ id }) => id);
	const rows = await selectRows(scope.actor.locale, inArray(directive.id, ids), [asc(directive.id)], ids.length);
	return { count, rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []) };
}
