import type { Query } from '#app/_ui/query.ts';
import { type Period, type PeriodName, periodNames, periodOf } from '#server/organizations/period.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { today } from '#server/platform/clock.ts';
import { dateInput } from '#server/platform/inputs.ts';

export type Params = Record<string, string | string[] | undefined>;

/** A period as the address names it: by one of the names, or by dates of its own. */
export type ChosenPeriod = Period & {
	name: PeriodName | 'custom';
	/** What carries it on in links. */
	query: Query;
};

/** The period an address asks for; what cannot be read leaves the year that runs. Days in the wrong order are swapped. */
export function chosenPeriod(params: Params): ChosenPeriod {
	const [from, to] = [dateIn(params.from), dateIn(params.to)];
	if (from || to) {
		const known = {
			from: from ?? periodOf('year', to ?? today()).from,
			to: to ?? periodOf('year', from ?? today()).to,
		};
		const period = known.from <= known.to ? known : { from: known.to, to: known.from };
		return { ...period, name: 'custom', query: { ...period } };
	}
	const asked = first(params.period);
	const name = periodNames.find((each) => each === asked) ?? 'year';
	return { ...periodOf(name, today()), name, query: name === 'year' ? {} : { period: name } };
}

function dateIn(value: string | string[] | undefined): CalendarDate | undefined {
	const read = dateInput.safeParse(first(value));
	return read.success ? read.data : undefined;
}

/** The one value of a name in an address. */
export function first(value: string | string[] | undefined): string | undefined {
	return Array.isArray(value) ? value[0] : value;
}
