import { asc, eq } from 'drizzle-orm';
import { obligation } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { rules } from '#server/directives/rules.ts';
import { openDirective } from '#server/history/openings.ts';
import { statusOf } from '#server/obligations/due.ts';
import { rhythmOf } from '#server/obligations/kept.ts';
import type { ObligationOutput, Obligations } from '#server/obligations/outputs.ts';
import { awaitsReviewSince } from '#server/obligations/owed.ts';
import { rhythmInWords } from '#server/obligations/words.ts';
import { dateOf, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

const most = 200;

/** The periodic reports of a directive, for one reader: NOT_FOUND outside the reader's reach. */
export async function readObligations(actor: Actor, number: string): Promise<Obligations> {
	const state = await openDirective(actor, number);
	const rows = await database()
		.select()
		.from(obligation)
		.where(eq(obligation.directiveId, state.id))
		.orderBy(asc(obligation.dueOn), asc(obligation.periodFrom));
	const soonUntil = addDays(today(), rules().dueSoonDays);
	const day = awaitsReviewSince(state) ?? today();
	const all = rows.map((row): ObligationOutput => {
		const metOn = row.fulfilledAt ? dateOf(row.fulfilledAt) : null;
		return {
			id: row.id,
			periodFrom: row.periodFrom,
			periodTo: row.periodTo,
			dueOn: row.dueOn,
			status: statusOf({ dueOn: row.dueOn, metOn, cancelled: row.cancelledAt !== null }, day, soonUntil),
			reportId: row.reportId,
			metOn,
		};
	});
	const count = (status: ObligationOutput['status']) => all.filter((each) => each.status === status).length;
	return {
		number: state.number,
		recurrence: rhythmOf(state.recurrence),
		words: rhythmInWords(actor.locale, state.recurrence),
		obligations: all.slice(-most),
		counts: { overdue: count('overdue'), met: count('met'), metLate: count('met_late') },
	};
}
