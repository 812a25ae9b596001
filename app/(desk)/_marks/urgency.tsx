import { Tag } from '#app/_ui/tag.tsx';
import { rules } from '#server/directives/rules.ts';
import { inLocale, type Locale } from '#server/platform/language.ts';

/** The mark of urgency that a directive carries, in the words of the country; nothing where it carries none. */
export function UrgencyMark({ locale, urgency }: { locale: Locale; urgency: string | null }) {
	if (!urgency) return null;
	const mark = rules().urgencyMarks.find(({ code }) => code === urgency);
	return <Tag tone="warning">{mark ? inLocale(mark.name, locale) : urgency}</Tag>;
}
