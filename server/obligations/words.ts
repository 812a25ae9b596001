import { rhythmOf } from '#server/obligations/kept.ts';
import { formatDayOfYear } from '#server/platform/dates.ts';
import { type Locale, translator } from '#server/platform/language.ts';

/** "monthly, by day 5 of the next month": a rhythm as people read it; empty where there is none. */
export function rhythmInWords(locale: Locale, kept: unknown): string {
	const rhythm = rhythmOf(kept);
	if (!rhythm) return '';
	const t = translator(locale);
	switch (rhythm.every) {
		case 'weekly':
			return t('obligations.rhythm.weekly', { weekday: t(`obligations.weekday.${rhythm.day}`) });
		case 'yearly':
			return t('obligations.rhythm.yearly', { date: formatDayOfYear(locale, rhythm.month, rhythm.day) });
		default:
			return t(`obligations.rhythm.${rhythm.every}`, { day: rhythm.day });
	}
}
