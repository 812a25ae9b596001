import type { DemoDeed, DemoDirective, DemoMeeting, When } from '#db/demo/content/shape.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { addDays } from '#server/platform/dates.ts';
import { shiftToWorkingDay, type WorkingCalendar } from '#server/platform/working-days.ts';

const months = {
	ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
	kkDative:
		'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға',
	kkLocative:
		'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда',
	en: 'January February March April May June July August September October November December',
};

/** Official texts decline the month's name, which no locale library does for Kazakh. */
const phrases: Record<string, (year: string, month: number, day: string) => string> = {
	до: (year, month, day) => `до ${day} ${word(months.ru, month)} ${year} года`,
	от: (year, month, day) => `${day} ${word(months.ru, month)} ${year} года`,
	дейін: (year, month, day) => `${year} жылғы ${day} ${word(months.kkDative, month)} дейін`,
	күні: (year, month, day) => `${year} жылғы ${day} ${word(months.kkLocative, month)}`,
	by: (year, month, day) => `by ${day} ${word(months.en, month)} ${year}`,
	on: (year, month, day) => `on ${day} ${word(months.en, month)} ${year}`,
};

function word(list: string, month: number): string {
	return list.split(' ')[month - 1] ?? '';
}

/**
 * The date that a `When` means today. Days relative to today are moved back to the working day before, so that
 * nobody in the demo works on a holiday; moving back keeps the order of any two dates.
 */
export function dateFor(when: When, today: CalendarDate, calendar: WorkingCalendar): CalendarDate {
	return typeof when === 'string' ? when : shiftToWorkingDay(calendar, addDays(today, when), 'preceding');
}

type Told = { today: CalendarDate; calendar: WorkingCalendar; deadline?: When | undefined };

function tell(text: string, told: Told): string {
	return text.replace(/\{(\p{L}+):(deadline|-?\d+|\d{4}-\d\d-\d\d)\}/gu, (token, kind: string, value: string) => {
		const phrase = phrases[kind];
		const when = value === 'deadline' ? told.deadline : /^-?\d+$/.test(value) ? Number(value) : value;
		if (!phrase || when === undefined) throw new Error(`The demo's texts hold an unknown date: ${token}`);
		const [year, month, day] = dateFor(when, told.today, told.calendar).split('-') as [string, string, string];
		return phrase(year, Number(month), String(Number(day)));
	});
}

const dateFields = new Set([
	'heldOn',
	'on',
	'deadline',
	'dueOn',
	'executedOn',
	'until',
	'date',
	'baselineOn',
	'targetOn',
	'fromOn',
	'toOn',
	'meetingDate',
]);

function settle(value: unknown, told: Told, field = ''): unknown {
	if (dateFields.has(field)) return dateFor(value as When, told.today, told.calendar);
	if (typeof value === 'string') return tell(value, told);
	if (Array.isArray(value)) return value.map((each) => settle(each, told));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, settle(each, told, key)]));
}

/** A directive with the dates of today in its fields and texts. */
export function directiveAsOf(
	directive: DemoDirective,
	today: CalendarDate,
	calendar: WorkingCalendar,
): DemoDirective<CalendarDate> {
	return settle(directive, { today, calendar, deadline: directive.deadline }) as DemoDirective<CalendarDate>;
}

/** A deed with the dates of today in its fields and texts. */
export function deedAsOf(deed: DemoDeed, today: CalendarDate, calendar: WorkingCalendar): DemoDeed<CalendarDate> {
	return settle(deed, { today, calendar }) as DemoDeed<CalendarDate>;
}

/** A meeting and its directives with the dates of today in their fields and texts. */
export function meetingAsOf(
	meeting: DemoMeeting,
	today: CalendarDate,
	calendar: WorkingCalendar,
): DemoMeeting<CalendarDate> {
	const { directives, ...rest } = meeting;
	return {
		...(settle(rest, { today, calendar }) as Omit<DemoMeeting<CalendarDate>, 'directives'>),
		directives: directives.map((directive) => directiveAsOf(directive, today, calendar)),
	};
}
