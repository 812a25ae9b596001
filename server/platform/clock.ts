import { AsyncLocalStorage } from 'node:async_hooks';
import { countryPack } from '#server/countries/find.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { config } from '#server/platform/config.ts';

/** An instant in UTC, `2026-11-22T10:00:00.000Z`. */
export type Instant = string;

const set = new AsyncLocalStorage<{ at: Instant }>();

/** The one clock of the product. Nothing else asks the machine for the time. */
export function now(): Instant {
	const fixed = set.getStore()?.at ?? config().TAPSYRMA_NOW;
	return fixed ? new Date(fixed).toISOString() : new Date().toISOString();
}

/**
 * Milliseconds of the machine's own clock, for what must run out in real time though a "now" is set: sessions,
 * one-time links, limits. Never for anything that people read as a date.
 */
export function machineTime(): number {
	return Date.now();
}

/** Today in the government's time zone (rule 4 of the domain: deadlines are dates there). */
export function today(): CalendarDate {
	return dateOf(now());
}

/** The calendar date on which an instant falls in the government's time zone. */
export function dateOf(instant: Instant): CalendarDate {
	const parts = zoneFormat().formatToParts(new Date(instant));
	const get = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
	return `${get('year')}-${get('month')}-${get('day')}`;
}

/** The instant at which a calendar date ends in the government's time zone (its last millisecond). */
export function endOf(date: CalendarDate): Instant {
	let at = Date.parse(`${date}T23:59:59.999Z`);
	// The zone's offset at that moment is what a UTC reading of its wall clock differs by.
	for (let round = 0; round < 2; round += 1) {
		const parts = Object.fromEntries(
			new Intl.DateTimeFormat('en-CA', {
				...zoneOptions(),
				hour: '2-digit',
				minute: '2-digit',
				second: '2-digit',
				hourCycle: 'h23',
			})
				.formatToParts(new Date(at))
				.map((part) => [part.type, part.value]),
		);
		const wall = Date.parse(
			`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}.999Z`,
		);
		at -= wall - Date.parse(`${date}T23:59:59.999Z`);
	}
	return new Date(at).toISOString();
}

/** Runs work under a set time: the demo's history and tests. */
export function at<T>(instant: Instant, work: () => T): T {
	return set.run({ at: instant }, work);
}

function zoneOptions(): Intl.DateTimeFormatOptions {
	return {
		timeZone: countryPack(config().TAPSYRMA_COUNTRY).timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	};
}

let format: Intl.DateTimeFormat | undefined;
function zoneFormat(): Intl.DateTimeFormat {
	format ??= new Intl.DateTimeFormat('en-CA', zoneOptions());
	return format;
}
