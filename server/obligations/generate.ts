import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import { obligation } from '#db/schema/execution.ts';
import { database, transact } from '#db/transact.ts';
import { country, rules } from '#server/directives/rules.ts';
import { obligationsDue } from '#server/obligations/due.ts';
import { type KeptRecurrence, rhythmOf } from '#server/obligations/kept.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { newId } from '#server/platform/ids.ts';

/** Reports are written down so many days ahead, and always the next one. */
const daysAhead = 92;

export type Recurring = { id: string; recurrence: unknown; deadline: CalendarDate | null };

/**
 * Writes down the periodic reports that a directive will owe, as far ahead as people look; those that stand already
 * stay. One that was cancelled for another rhythm is owed again when the new rhythm asks for the same days. Returns
 * how many were added.
 */
export async function generateObligations({ id, recurrence, deadline }: Recurring): Promise<number> {
	const rhythm = rhythmOf(recurrence);
	if (!rhythm) return 0;
	const { from = today(), notBefore = today() } = recurrence as KeptRecurrence;
	const frame = { from, notBefore, until: deadline, today: today(), horizon: addDays(today(), daysAhead) };
	const owed = obligationsDue(rhythm, frame, country().calendar, rules().deadlineShift);
	return transact(async (tx) => {
		const rows = await tx.select().from(obligation).where(eq(obligation.directiveId, id));
		const known = new Map(rows.map((row) => [`${row.periodFrom} ${row.periodTo}`, row]));
		let added = 0;
		for (const each of owed) {
			const found = known.get(`${each.periodFrom} ${each.periodTo}`);
			if (found && !found.cancelledAt) continue;
			if (found) {
				const again = { dueOn: each.dueOn, cancelledAt: null };
				await tx.update(obligation).set(again).where(eq(obligation.id, found.id));
			} else {
				await tx.insert(obligation).values({ id: newId(), directiveId: id, ...each, createdAt: now() });
			}
			added += 1;
		}
		return added;
	});
}

/**
 * Cancels what was owed and is not due yet: the directive is closed, or its rhythm is another. `from`: the first due
 * day to be cancelled, where reports stopped being expected before today.
 */
export async function cancelObligations(directiveId: string, from: CalendarDate = today()): Promise<void> {
	await transact((tx) =>
		tx
			.update(obligation)
			.set({ cancelledAt: now() })
			.where(and(eq(obligation.directiveId, directiveId), isOpen(), gte(obligation.dueOn, from))),
	);
}

/**
 * Gives an issued directive another rhythm, or none: what is not due yet is cancelled, and the new rhythm takes over
 * from the first day that is then no longer covered. Returns what the directive keeps.
 */
export async function changeRhythm(before: Recurring, wanted: unknown): Promise<KeptRecurrence | null> {
	const from = await uncovered(before.id);
	await cancelObligations(before.id);
	const rhythm = rhythmOf(wanted);
	if (!rhythm) return null;
	const kept = { ...rhythm, from, notBefore: today() };
	await generateObligations({ ...before, recurrence: kept });
	return kept;
}

/** The first day of the first period that would be cancelled today; without one, the day after the last period. */
async function uncovered(directiveId: string): Promise<CalendarDate> {
	const own = eq(obligation.directiveId, directiveId);
	const rows = await database()
		.select({
			periodFrom: obligation.periodFrom,
			periodTo: obligation.periodTo,
			dueOn: obligation.dueOn,
			fulfilledAt: obligation.fulfilledAt,
		})
		.from(obligation)
		.where(and(own, isNull(obligation.cancelledAt)))
		.orderBy(asc(obligation.periodFrom));
	const open = rows.find(({ dueOn, fulfilledAt }) => !fulfilledAt && dueOn >= today());
	if (open) return open.periodFrom;
	const last = rows.at(-1);
	const next = last ? addDays(last.periodTo, 1) : today();
	return next > today() ? next : today();
}

/** Neither met nor cancelled. */
export function isOpen() {
	return and(isNull(obligation.fulfilledAt), isNull(obligation.cancelledAt));
}
