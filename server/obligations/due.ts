import { type ShiftRule, shiftToWorkingDay, type WorkingCalendar } from '#server/platform/working-days.ts';

/** How often a directive demands reports. */
const rhythms = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type Rhythm = (typeof rhythms)[number];

/**
 * By which day periodic reports are owed. Weekly: by a day of the week, 1 = Monday, for the seven days up to it.
 * Monthly and quarterly: by a day of the month that follows the month or quarter. Yearly: by a day of a month, for the
 * twelve months before that month. A day that a month does not have is its last one.
 */
export type Recurrence =
	| { every: 'weekly'; day: number }
	| { every: 'monthly' | 'quarterly'; day: number }
	| { every: 'yearly'; month: number; day: number };

/** One report owed: for which days, and by when. Dates are `YYYY-MM-DD`. */
export type Owed = { periodFrom: string; periodTo: string; dueOn: string };

export type Frame = {
	/** The first day that a report must cover: the day of issuing, or from where a changed rhythm takes over. */
	from: string;
	/** No report falls due before this day: that of issuing, or of the change. */
	notBefore: string;
	/** The directive's deadline: what falls due later, the final report tells. Null: without end. */
	until: string | null;
	today: string;
	/** Reports are listed up to this day, and beyond it until the next one to come. */
	horizon: string;
};

/**
 * The reports owed from the beginning up to the horizon, without a gap and each period once. Due dates follow each
 * other, go off non-working days as the rule says, and never lie before the directive was issued.
 */
export function obligationsDue(
	recurrence: Recurrence,
	frame: Frame,
	calendar: WorkingCalendar,
	shift: ShiftRule,
): Owed[] {
	const owed: Owed[] = [];
	let periodFrom = frame.from;
	let earliest = frame.notBefore > frame.from ? frame.notBefore : frame.from;
	for (;;) {
		const periodTo = endOfPeriod(recurrence, periodFrom);
		const nominal = nominalDue(recurrence, periodTo);
		const shifted = shiftToWorkingDay(calendar, nominal, shift);
		const dueOn = shifted > earliest ? shifted : earliest;
		if (frame.until && dueOn > frame.until) return owed;
		const last = owed.at(-1);
		if (dueOn > frame.horizon && last && last.dueOn >= frame.today) return owed;
		owed.push({ periodFrom, periodTo, dueOn });
		earliest = dueOn;
		periodFrom = plusDays(periodTo, 1);
	}
}

export const obligationStatuses = ['upcoming', 'due_soon', 'overdue', 'met', 'met_late', 'cancelled'] as const;
export type ObligationStatus = (typeof obligationStatuses)[number];

/** How one obligation stands. `metOn` is the day on which the report that meets it was written. */
export function statusOf(
	{ dueOn, metOn, cancelled }: { dueOn: string; metOn: string | null; cancelled: boolean },
	today: string,
	soonUntil: string,
): ObligationStatus {
	if (metOn) return metOn > dueOn ? 'met_late' : 'met';
	if (cancelled) return 'cancelled';
	if (dueOn < today) return 'overdue';
	return dueOn <= soonUntil ? 'due_soon' : 'upcoming';
}

/** The last day of the period in which a day lies. */
function endOfPeriod(recurrence: Recurrence, day: string): string {
	const [year, month] = partsOf(day);
	switch (recurrence.every) {
		case 'weekly':
			return plusDays(day, (recurrence.day - weekdayOf(day) + 7) % 7);
		case 'monthly':
			return lastDayOf(year, month);
		case 'quarterly':
			return lastDayOf(year, Math.ceil(month / 3) * 3);
		case 'yearly':
			return lastDayOf(month >= recurrence.month ? year + 1 : year, recurrence.month - 1);
	}
}

/** The day by which a period's report is owed, before any shift. */
function nominalDue(recurrence: Recurrence, periodTo: string): string {
	if (recurrence.every === 'weekly') return periodTo;
	const next = plusDays(periodTo, 1);
	const last = lastDayOf(...partsOf(next));
	const wanted = `${next.slice(0, 8)}${String(recurrence.day).padStart(2, '0')}`;
	return wanted < last ? wanted : last;
}

function partsOf(day: string): [year: number, month: number] {
	return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}

/** Month 0 is December of the year before. */
function lastDayOf(year: number, month: number): string {
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
function weekdayOf(day: string): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function plusDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
