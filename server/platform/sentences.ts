import type { ZodError } from 'zod';
import { formatDate } from '#server/platform/dates.ts';
import type { Facts } from '#server/platform/errors.ts';
import { hasSentence, type Locale, translator } from '#server/platform/language.ts';

/** One wrong field of an input: where it stands, what is wrong by code, and the sentence for the reader. */
export type WrongField = { path: string; code: string; message: string };

/** The sentence of a refusal in the reader's language; dates among the facts are written out. */
export function sentenceOf(locale: Locale, reason: string, facts: Facts = {}): string {
	const key = `errors.${reason}`;
	const t = translator(locale);
	if (!hasSentence(locale, key)) return t('errors.unexpected');
	const values: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(facts)) {
		if (typeof value === 'number') values[name] = value;
		else if (typeof value === 'string') values[name] = isDay(value) ? formatDate(locale, value) : value;
	}
	if ('field' in values) values.field = fieldName(locale, String(values.field));
	return t(key, values);
}

/** A day of the calendar; 30 February is none and is told as it was written. */
function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const at = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The name of a field as forms label it. */
function fieldName(locale: Locale, field: string): string {
	const key = `fields.${field}`;
	return hasSentence(locale, key) ? translator(locale)(key) : field;
}

/** What is wrong with an input, field by field, in the reader's language. */
export function wrongFields(locale: Locale, error: ZodError): WrongField[] {
	const t = translator(locale);
	return error.issues.map((issue) => {
		const code = fieldFault(issue);
		const most = 'maximum' in issue ? Number(issue.maximum) : 0;
		const least = 'minimum' in issue ? Number(issue.minimum) : 0;
		return { path: issue.path.join('.'), code, message: t(`errors.field.${code}`, { most, least }) };
	});
}

function fieldFault(issue: ZodError['issues'][number]): string {
	switch (issue.code) {
		case 'too_big':
			return issue.origin === 'string' ? 'too_long' : 'too_large';
		case 'too_small':
			if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? 'required' : 'too_short';
			return 'too_small';
		case 'invalid_type':
			// The validator does not hand the input on, but says in its own words when nothing was there.
			return /received (undefined|null)/.test(issue.message) ? 'required' : 'malformed';
		case 'invalid_format':
			if (issue.format === 'date') return 'date';
			return issue.format === 'url' ? 'url' : 'malformed';
		case 'invalid_value':
			return 'choice';
		case 'custom':
			return typeof issue.params?.fault === 'string' ? issue.params.fault : 'malformed';
		default:
			return 'malformed';
	}
}
