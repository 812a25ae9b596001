import { and, eq, exists, inArray, lt, lte, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { obligation } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import { isUnderReview, moves } from '#server/directives/lifecycle.ts';
import { rules } from '#server/directives/rules.ts';
import type { Stage } from '#server/directives/vocabulary.ts';
import { isOpen } from '#server/obligations/generate.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

/**
 * The day on which reports stopped being expected, because the final one is under review and nobody can write another:
 * what falls due from then on is not overdue before the review is over. Null: they are expected. The date in the
 * instant is UTC's, as the query below takes it, at most a day before the government's.
 */
export function awaitsReviewSince(state: { stage: Stage; lastReportAt: string | null }): string | null {
	return isUnderReview(state.stage) && state.lastReportAt ? state.lastReportAt.slice(0, 10) : null;
}

/** Directives that owe a periodic report: one due soon or past its day, or only the latter. */
export function owesReport(which: 'due' | 'overdue'): SQL {
	const day = today();
	const when =
		which === 'overdue' ? lt(obligation.dueOn, day) : lte(obligation.dueOn, addDays(day, rules().dueSoonDays));
	const owing = database().select({ id: obligation.directiveId }).from(obligation).where(and(isOpen(), when));
	const owes = inArray(directive.id, owing);
	return which === 'overdue' ? (and(owes, or(isExpected(), missedBeforeReview())) ?? owes) : owes;
}

/** A report may still be written: none is under review. */
function isExpected(): SQL {
	return notInArray(directive.stage, [...moves.accept_report.from]);
}

function missedBeforeReview(): SQL {
	const before = lt(obligation.dueOn, sql`substr(${directive.lastReportAt}, 1, 10)`);
	const own = eq(obligation.directiveId, directive.id);
	return exists(
		database()
			.select({ one: sql`1` })
			.from(obligation)
			.where(and(own, isOpen(), before)),
	);
}
