import { formatDate, formatPercent } from '#server/platform/dates.ts';
import { hasSentence, type Locale, translator } from '#server/platform/language.ts';

type Event = { action: string; facts: Record<string, unknown> };

const statuses: Record<string, string> = {
	outcome: 'marks.outcome',
	confidence: 'marks.track',
	assessment: 'marks.track',
};

/** What an event of the trail tells, as a sentence without its doer; an action without words is named as it is. */
export function trailSentence(locale: Locale, { action, facts }: Event): string {
	const key = `trailText.${action}`;
	if (!hasSentence(locale, key)) return action;
	const t = translator(locale);
	const values: Record<string, string> = {
		fields: fieldNames(locale, facts.fields ?? Object.keys(Object(facts.changed))),
		from: t('marks.deadline.none'),
		count: '1',
	};
	for (const name of [
		'outcome',
		'confidence',
		'assessment',
		'percent',
		'executedOn',
		'until',
		'to',
		'deadline',
		'asked',
		'made',
		'edited',
		'value',
		'place',
		'doneOn',
		'measuredOn',
		'dueOn',
	]) {
		values[name] = '—';
	}
	for (const name of [
		'responsible',
		'deputy',
		'title',
		'name',
		'number',
		'organization',
		'organizations',
		'decision',
		'count',
		'word',
		'phrase',
		'drafts',
		'note',
	])
		values[name] = '';
	for (const [name, value] of Object.entries(facts)) {
		const words = wordsFor(locale, name, value);
		if (words !== null) values[name] = words;
	}
	return t(key, values);
}

/** Who did it, and for whom as a deputy; what the product did by itself is said in words. */
export function trailActor(locale: Locale, name: string, facts: Record<string, unknown> = {}): string {
	const t = translator(locale);
	if (typeof facts.onBehalfOf === 'string') return t('trailText.onBehalfOf', { name, absent: facts.onBehalfOf });
	const key = `trailText.product.${name}`;
	return /^\w+$/.test(name) && hasSentence(locale, key) ? t(key) : name;
}

function wordsFor(locale: Locale, name: string, value: unknown): string | null {
	if (typeof value === 'number') return name === 'percent' ? formatPercent(locale, value) : String(value);
	if (typeof value !== 'string' || value === '') return null;
	if (name in statuses) return translator(locale)(`${statuses[name]}.${value}`);
	return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(locale, value) : value;
}

function fieldNames(locale: Locale, fields: unknown): string {
	const names = Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [];
	const t = translator(locale);
	const known = names.filter((name) => hasSentence(locale, `directive.changed.${name}`));
	return known.map((name) => t(`directive.changed.${name}`)).join(', ') || '—';
}
