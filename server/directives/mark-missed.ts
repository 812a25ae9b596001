import { and, asc, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { database, transact } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { scopeOfProduct } from '#server/access/scope.ts';
import { datesOf } from '#server/directives/rows.ts';
import { breachOf } from '#server/directives/schedule.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { today } from '#server/platform/clock.ts';

/** So many directives are marked in one transaction: a person's own change never waits long behind the task. */
const atOnce = 100;

/**
 * Marks every directive whose deadline has passed unmet, for good (rule 5 of the domain): a later extension does not
 * take the mark away. A timed task. Returns how many were marked.
 */
export async function markMissedDeadlines(): Promise<number> {
	for (let marked = 0; ; ) {
		const more = await transact(markSome);
		marked += more;
		if (more < atOnce) return marked;
	}
}

async function markSome(): Promise<number> {
	const day = today();
	const missed = await database()
		.select({ id: directive.id })
		.from(directive)
		.where(
			and(
				isNull(directive.breachedOn),
				isNotNull(directive.issuedAt),
				isNull(directive.closedOn),
				lt(directive.deadlineKey, day),
				or(isNull(directive.settledOn), sql`${directive.settledOn} > ${directive.deadline}`),
			),
		)
		.orderBy(asc(directive.deadlineKey), asc(directive.id))
		.limit(atOnce);
	const actor = systemActor('calendar');
	const scope = scopeOfProduct(actor);
	for (const { id } of missed) {
		const state = await loadDirective(scope, id);
		const breachedOn = breachOf(datesOf(state), day);
		const facts = { deadline: state.deadline };
		await saveDirective(actor, state, { breachedOn }, { action: 'directive.breach', facts });
	}
	return missed.length;
}
