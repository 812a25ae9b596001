import type { Query } from '#app/_ui/query.ts';
import { periodOf } from '#server/organizations/period.ts';
import { today } from '#server/platform/clock.ts';
import type { Locale } from '#server/platform/language.ts';
import { sentenceOf } from '#server/platform/sentences.ts';
import { type SummaryInput, summaryInput } from '#server/summaries/inputs.ts';

export const summariesPath = '/summaries';
const names = ['scope', 'from', 'to', 'asOf', 'locale'] as const;

/**
 * What the address asks for. What cannot be read is left out. Where no period is named a meeting is shown over the
 * whole time, everything else over this calendar year, as organizations are on their own pages.
 */
export function askedFrom(params: Record<string, string | string[] | undefined>): SummaryInput {
	const given: Record<string, string> = {};
	for (const name of names) {
		const value = [params[name]].flat()[0];
		if (value && summaryInput.shape[name].safeParse(value).success) given[name] = value;
	}
	const named = 'from' in params || 'to' in params;
	const period = named || given.scope?.startsWith('meeting:') ? {} : periodOf('year', today());
	return summaryInput.parse({ ...period, ...given });
}

/** The same as an address of a file, which then holds what the page shows. */
export function queryOf(input: SummaryInput): Query {
	return Object.fromEntries(names.map((name) => [name, input[name]]));
}

/** What is wrong with dates that can be read, by the name of the field. */
export function problemsOf({ from, to, asOf }: SummaryInput, locale: Locale): Partial<Record<string, string>> {
	return {
		...(from && to && from > to ? { to: sentenceOf(locale, 'period_reversed', { from, to }) } : {}),
		...(asOf && asOf.slice(0, 10) > today()
			? { asOf: sentenceOf(locale, 'as_of_ahead', { asOf: asOf.slice(0, 10) }) }
			: {}),
	};
}
