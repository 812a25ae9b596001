import type { Recurrence } from '#server/obligations/due.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';

/** What a directive keeps in `recurrence`: the rhythm, and once it is issued from where it counts. */
export type KeptRecurrence = Recurrence & { from?: CalendarDate; notBefore?: CalendarDate };

/** The rhythm alone, as people give and read it; null where a directive has none. */
export function rhythmOf(kept: unknown): Recurrence | null {
	if (!kept) return null;
	const { every, day, ...rest } = kept as KeptRecurrence;
	if (every === 'yearly') return { every, month: (rest as { month: number }).month, day };
	return { every, day };
}

/** Whether two rhythms ask for the same reports. */
export function sameRhythm(a: unknown, b: unknown): boolean {
	return JSON.stringify(rhythmOf(a)) === JSON.stringify(rhythmOf(b));
}
