import { and, inArray, lt, lte, type SQL } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { obligation } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import { rules } from '#server/directives/rules.ts';
import { isOpen } from '#server/obligations/generate.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

/** Directives that owe a periodic report: one due soon or past its day, or only the latter. */
export function owesReport(which: 'due' | 'overdue'): SQL {
	const day = today();
	const when =
		which === 'overdue' ? lt(obligation.dueOn, day) : lte(obligation.dueOn, addDays(day, rules().dueSoonDays));
	const owing = database().select({ id: obligation.directiveId }).from(obligation).where(and(isOpen(), when));
	return inArray(directive.id, owing);
}
