import { and, asc, eq, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
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
import { today } from '#server/platform/clock.ts';

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
		plans: await plansOwed(scope),
		plansOverdue: await database().$count(directive, overdue),
		reports: await reportsOverdue(scope),
	};
}

type Owed = { id: string; dueOn: string | null }[];

async function plansOwed(scope: Scope): Promise<Duties['plans']> {
	const condition = issued(scope, { plan: 'missing' });
	const first = () =>
		database()
			.select({ id: directive.id, dueOn: directive.planDueOn })
			.from(directive)
			.where(condition)
			.orderBy(asc(directive.planDueOn), asc(directive.id))
			.limit(shortListLength);
	return listed(scope, condition, first);
}

/** By the day on which the oldest report of each was due, found once for all: asked of each it would be asked of all. */
async function reportsOverdue(scope: Scope): Promise<Duties['reports']> {
	const condition = issued(scope, { obligation: 'overdue' });
	const oldest = database()
		.select({ directiveId: obligation.directiveId, dueOn: sql<string>`min(${obligation.dueOn})`.as('oldest') })
		.from(obligation)
		.where(and(isOpen(), lt(obligation.dueOn, today())))
		.groupBy(obligation.directiveId)
		.as('owed');
	const first = () =>
		database()
			.select({ id: directive.id, dueOn: oldest.dueOn })
			.from(oldest)
			.innerJoin(directive, eq(directive.id, oldest.directiveId))
			.where(condition)
			.orderBy(asc(oldest.dueOn), asc(directive.id))
			.limit(shortListLength);
	return listed(scope, condition, first);
}

function issued(scope: Scope, filter: RegisterFilter): SQL {
	return and(matching(scope, filter), isNotNull(directive.issuedAt)) as SQL;
}

async function listed(scope: Scope, condition: SQL, first: () => PromiseLike<Owed>): Promise<Duties['plans']> {
	const count = await database().$count(directive, condition);
	if (count === 0) return { count, rows: [], dueOn: {} };
	const found = await first();
	const ids = found.map(({ id }) => id);
	const rows = await selectRows(scope.actor.locale, inArray(directive.id, ids), [asc(directive.id)], ids.length);
	const dueOn = Object.fromEntries(found.flatMap(({ id, dueOn: date }) => (date ? [[id, date]] : [])));
	return { count, rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []), dueOn };
}
