import type { Overview } from '#server/directives/overview-outputs.ts';
import type { Locale, Translate } from '#server/platform/language.ts';

/** What every part of the overview is told: the numbers, and how to say them. */
export type Told = { t: Translate; locale: Locale; overview: Overview };

/** Where the register shows what a number counts; nothing for a past day, which the register does not know. */
export function registerOf({ past }: Overview, filter: Readonly<Record<string, string>>): string | undefined {
	if (past) return undefined;
	const query = new URLSearchParams(filter).toString();
	return query ? `/directives?${query}` : '/directives';
}
