import { countryPack } from '#server/countries/find.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Instant } from '#server/platform/clock.ts';
import { config } from '#server/platform/config.ts';
import { type Locale, translator } from '#server/platform/language.ts';

const region: Record<Locale, string> = { en: 'en-GB', ru: 'ru-KZ', kk: 'kk-KZ' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale}${JSON.stringify(options)}`;
	let made = formats.get(key);
	if (!made) {
		made = new Intl.DateTimeFormat(region[locale], options);
		formats.set(key, made);
	}
	return made;
}

/** "1 Oct 2025", «1 окт. 2025 г.», «2025 ж. 1 қаз.»: a date as people read it. */
export function formatDate(locale: Locale, date: CalendarDate): string {
	return format(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(`${date}T00:00:00Z`),
	);
}

/** A date with its month in full, for documents. */
export function formatLongDate(locale: Locale, date: CalendarDate): string {
	return format(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(`${date}T00:00:00Z`),
	);
}

/** "25 January": a day of every year. */
export function formatDayOfYear(locale: Locale, month: number, day: number): string {
	// A leap year, so that 29 February can be said.
	const date = new Date(Date.UTC(2028, month - 1, day));
	return format(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

/** "January", in the form in which a month stands alone. */
export function monthName(locale: Locale, month: number): string {
	return format(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2028, month - 1, 1)));
}

/** "Oct 2025", «окт. 2025 г.», «2025 ж. қаз.»: the month in which a date lies. */
export function formatMonth(locale: Locale, date: CalendarDate): string {
	return format(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** Date and time of an instant in the government's time zone. */
export function formatInstant(locale: Locale, instant: Instant): string {
	return format(locale, {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: countryPack(config().TAPSYRMA_COUNTRY).timeZone,
	}).format(new Date(instant));
}

/** The time of day of an instant in the government's time zone. */
export function formatTime(locale: Locale, instant: Instant): string {
	const { timeZone } = countryPack(config().TAPSYRMA_COUNTRY);
	return format(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant));
}

export function formatNumber(locale: Locale, value: number): string {
	return new Intl.NumberFormat(region[locale], { maximumFractionDigits: 1 }).format(value);
}

/** A percentage given as 0…100. */
export function formatPercent(locale: Locale, value: number): string {
	return new Intl.NumberFormat(region[locale], { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
}

/** Whole calendar days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The date that many calendar days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How far a date is from today in words: "in 12 days", "today", "3 days ago". */
export function distance(locale: Locale, date: CalendarDate, today: CalendarDate): string {
	const days = daysBetween(today, date);
	return translator(locale)('dates.distance', { days, size: Math.abs(days), direction: days < 0 ? 'past' : 'future' });
}

/** Names sorted as readers of the language expect. The database knows only byte order. */
export function sortedBy<T>(locale: Locale, items: readonly T[], name: (item: T) => string): T[] {
	const collator = new Intl.Collator(locale, { numeric: true });
	return [...items].sort((a, b) => collator.compare(name(a), name(b)));
}
