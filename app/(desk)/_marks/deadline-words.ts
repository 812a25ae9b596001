import type { DirectiveRow } from '#server/directives/outputs.ts';
import type { CalendarDate } from '#server/platform/clock.ts';
import { distance, formatDate } from '#server/platform/dates.ts';
import type { Locale } from '#server/platform/language.ts';
import type { DeadlineWords } from './deadline-text.tsx';

type Dated = Pick<
	DirectiveRow,
	'deadline' | 'deadlinePhrase' | 'originalDeadline' | 'deadlineMoves' | 'daysMoved' | 'closedOn'
>;

/**
 * A directive's deadline in the reader's words, for `DeadlineText`. A closed directive's deadline has no distance:
 * nothing is awaited any more. `bare` leaves the distance out where a schedule mark beside it says the same.
 */
export function deadlineWords(
	locale: Locale,
	row: Dated,
	today: CalendarDate,
	{ bare = false }: { bare?: boolean } = {},
): DeadlineWords | null {
	if (!row.deadline) return null;
	const moved = row.deadlineMoves > 0 && row.originalDeadline;
	return {
		iso: row.deadline,
		date: formatDate(locale, row.deadline),
		...(bare || row.closedOn ? {} : { distance: distance(locale, row.deadline, today) }),
		phrase: row.deadlinePhrase,
		moved: moved ? { original: formatDate(locale, moved), times: row.deadlineMoves, days: row.daysMoved } : null,
	};
}

/** The days that the schedule mark tells: late ones when overdue or done late, those left when due soon. */
export function scheduleDays(
	row: Pick<DirectiveRow, 'deadline' | 'daysLate' | 'schedule'>,
	today: CalendarDate,
): number {
	if (row.schedule !== 'due_soon' || !row.deadline) return row.daysLate;
	return Math.round((Date.parse(row.deadline) - Date.parse(today)) / 86_400_000);
}
