import { country } from '#server/directives/rules.ts';
import type { Locale } from '#server/platform/language.ts';

/** The levels of those who give directives, in descending rank, named by the country's rules. */
export function levelOptions(locale: Locale): { value: string; label: string }[] {
	return country().rules.issuerLevels.map(({ level, name }) => ({ value: level, label: name[locale] }));
}

/** The name of a level; one that the country no longer knows stands as its code. */
export function levelName(locale: Locale, level: string): string {
	return levelOptions(locale).find((option) => option.value === level)?.label ?? level;
}
