import type { Span } from '#server/capture/folded.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { WorkingCalendar } from '#server/platform/working-days.ts';

/** A phrase of time where it stands, and the date it means; null where no calendar can say. */
export type Deadline = Span & {
	date: CalendarDate | null;
	/** Why it is that date, or why none. */
	reason:
		| 'named_date'
		| 'day_of_month'
		| 'end_of_period'
		| 'counted'
		| 'counted_from_event'
		| 'event_unknown'
		| 'open'
		| 'passed';
	weak: boolean;
};

/** Against what phrases are counted out. */
export type TimeGround = {
	meetingDate: CalendarDate;
	calendar: WorkingCalendar;
	/** The date on which an event of this stem happened, where the text says so. */
	eventDate?: (stem: RegExp) => CalendarDate | null;
};

/** What a phrase names, by the vocabulary of its language. */
export type Groups = Record<string, string | undefined>;

/** What a phrase means. */
export type Read = Pick<Deadline, 'date' | 'reason'>;
