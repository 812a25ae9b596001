import type { DirectiveRow } from '#server/directives/outputs.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { today } from '#server/platform/clock.ts';
import { daysBetween, distance, formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { DeadlineText, type DeadlineWords } from './deadline-text.tsx';
import styles from './due.module.css';
import { ScheduleMark } from './tags.tsx';

type Dated = Pick<
	DirectiveRow,
	| 'deadline'
	| 'deadlinePhrase'
	| 'originalDeadline'
	| 'deadlineMoves'
	| 'daysMoved'
	| 'standing'
	| 'schedule'
	| 'daysLate'
> &
	Partial<Pick<DirectiveRow, 'controlUntil'>>;

/** A directive's deadline in ready words. The distance is left to the mark where a mark says it. */
export function deadlineWords(locale: Locale, row: Dated, day: CalendarDate = today()): DeadlineWords | null {
	if (!row.deadline) return null;
	return {
		iso: row.deadline,
		date: formatDate(locale, row.deadline),
		...(row.schedule === 'on_time' ? { distance: distance(locale, row.deadline, day) } : {}),
		phrase: row.deadlinePhrase,
		moved:
			row.deadlineMoves > 0 && row.originalDeadline
				? { original: formatDate(locale, row.originalDeadline), times: row.deadlineMoves, days: row.daysMoved }
				: null,
	};
}

/** When it is due, and what the calendar says of that as of `day`: for cells of tables and rows of lists. */
export function Due({
	t,
	locale,
	row,
	day = today(),
}: {
	t: Translate;
	locale: Locale;
	row: Dated;
	day?: CalendarDate;
}) {
	const days = row.schedule === 'due_soon' && row.deadline ? daysBetween(day, row.deadline) : row.daysLate;
	const plain = row.schedule === 'on_time' || row.schedule === 'no_deadline';
	return (
		<span className={styles.due}>
			{!plain && <ScheduleMark t={t} schedule={row.schedule} days={days} />}
			<DeadlineText t={t} deadline={deadlineWords(locale, row, day)} standing={row.standing} />
			{row.controlUntil && (
				<span className={styles.control}>
					{t('marks.deadline.control', { date: formatDate(locale, row.controlUntil) })}
				</span>
			)}
		</span>
	);
}
