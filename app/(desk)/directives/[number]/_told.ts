import type { DirectiveOutput } from '#server/directives/outputs.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Locale, Translate } from '#server/platform/language.ts';

/** What every region of the page is given; `on` where the page tells of a past day. */
export type Told = { t: Translate; locale: Locale; directive: DirectiveOutput; on?: CalendarDate };
