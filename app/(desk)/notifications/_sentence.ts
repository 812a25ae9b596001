import { trailSentence } from '#app/(desk)/directives/_trail-sentence.ts';
import type { NotificationRow } from '#server/notifications/outputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import { type Locale, translator } from '#server/platform/language.ts';

type Told = Pick<NotificationRow, 'kind' | 'facts' | 'directive'>;

/** What a notification tells, as a sentence; of a change the trail's own. */
export function sentenceOf(locale: Locale, { kind, facts }: Told): string {
	if (kind === 'change') return trailSentence(locale, { action: String(facts.action ?? ''), facts });
	const values: Record<string, string | number> = { from: '', to: '', absent: '', directives: 0, tasks: 0, dueOn: '' };
	for (const [name, value] of Object.entries(facts)) {
		if (typeof value === 'number') values[name] = value;
		if (typeof value === 'string') values[name] = /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(locale, value) : value;
	}
	const dated = kind === 'delegated' && values.dueOn !== '';
	return translator(locale)(`notifications.kinds.${dated ? 'delegated_by' : kind}`, values);
}

/** The place that a notification is about. */
export function placeOf({ kind, facts, directive }: Told): string {
	if (kind === 'deputy') return '/account#deputies';
	if (!directive) return '/inbox';
	const path = `/directives/${directive.number}`;
	if (kind === 'mention' || kind === 'reply') return `${path}#remark-${String(facts.remarkId ?? '')}`;
	return kind.startsWith('delegat') ? `${path}#tasks` : path;
}
