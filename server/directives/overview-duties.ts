import { and, asc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { directive } from '#db/schema/directives.ts';
import { obligation } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { type Scope, scopeFor } from '#server/access/scope.ts';
import { matching } from '#server/directives/filters.ts';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import { shortListLength } from '#server/directives/overview-frame.ts';
import { shortList } from '#server/directives/overview-outputs.ts';
import { selectRows } from '#server/directives/rows.ts';
import { isOpen } from '#server/obligations/generate.ts';

/** A short list with the day by which what is owed of each row is or was due, by the row's id. */
const owedList = shortList.extend({ dueOn: z.record(z.string(), z.string()) });

export const dutiesOutput = z.object({
	/** Road maps that issuers of high level demand and that are not there, the longest owed first. */
	plans: owedList,
	/** Of those, past the day by which they were owed. */
	plansOverdue: z.int(),
	/** Directives with a periodic report past its day; late ones do not count in executive discipline. */
	reports: owedList,
});
export type Duties = z.output<typeof dutiesOutput>;

/** What is owed beside the directives themselves, within the actor's reach, as of now. Counts equal the register's. */
export async function readDuties(actor: Actor): Promise<Duties> {
	const scope = scopeFor(actor, 'directive.read');
	const overdue = matching(scope, { plan: 'overdue' });
	return {
		plans: await firstOf(scope, { plan: 'missing' }, directive.planDueOn),
		plansOverdue: await database().$count(directive, overdue),
		reports: await firstOf(scope, { obligation: 'overdue' }, oldestReport()),
	};
}

/** The day by which the oldest report owed on a directive was due. */
function oldestReport(): SQL<string | null> {
	const own = and(eq(obligation.directiveId, directive.id), isOpen());
	return sql<string | null>`(select min(${obligation.dueOn}) from ${obligation} where ${own})`;
}

async function firstOf(
	scope: Scope,
	filter: RegisterFilter,
	due: SQL<string | null> | typeof directive.planDueOn,
): Promise<Duties['plans']> {
	const condition = and(matching(scope, filter), isNotNull(directive.issuedAt)) as SQL;
	const count = await database().$count(directive, condition);
	if (count === 0) return { count, rows: [], dueOn: {} };
	const found = await database()
		.select({ id: directive.id, dueOn: due })
		.from(directive)
		.where(condition)
		.orderBy(asc(due), asc(directive.id))
		.limit(shortListLength);
	const ids = found.map(({ id }) => id);
	const rows = await selectRows(scope.actor.locale, inArray(directive.id, ids), [asc(directive.id)], ids.length);
	const dueOn = Object.fromEntries(found.flatMap(({ id, dueOn: date }) => (date ? [[id, date]] : [])));
	return { count, rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []), dueOn };
}
