/** A calendar date in the government's time zone, `2026-11-22`. */
export type CalendarDate = string;
