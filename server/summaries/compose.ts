import type { OrganizationRef } from '#server/directives/outputs.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { formatInstant, formatLongDate, formatNumber, formatPercent } from '#server/platform/dates.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';
import { type Bucket, buckets, type Figures, type Yardstick } from '#server/summaries/figures.ts';
import {
	type AnnexRow,
	annexColumns,
	type Figure,
	type OrganizationBlock,
	type SummaryChart,
	type SummaryLabels,
	type SummaryModel,
	type SummaryScope,
} from '#server/summaries/model.ts';

/** Directives of one organization, counted. */
export type CountedOrganization = { organization: OrganizationRef | null; figures: Figures };

export type Compiled = {
	locale: Locale;
	scope: SummaryScope;
	yardstick: Yardstick;
	/** The body that keeps these directives on control. */
	house: string;
	/** Directives in which the counted organizations only assist: listed, not counted. */
	assisted: number;
	/**
	 * The organizations the reader is bound to (none: the whole government), whether restricted directives stay out,
	 * and whether so much stays out that a discipline counted from the rest would be false.
	 */
	reach: { organizations: string[]; withoutRestricted: boolean; isPartial: boolean };
	/** Whether something in it is for official use only. */
	restricted: boolean;
	figures: Figures;
	/** In the order of the government. */
	organizations: CountedOrganization[];
	annex: AnnexRow[];
	/** How many directives there are to list; the annex may hold fewer. */
	listed: number;
	trail: { seq: number; hash: string };
};

/** Words what was counted: the model that pages and files draw. */
export function composeSummary(given: Compiled): SummaryModel {
	const compiled = given.reach.isPartial ? withoutDiscipline(given) : given;
	const { locale, figures, yardstick, scope, annex, trail } = compiled;
	const t = translator(locale);
	const { from, to } = yardstick.period;
	const omitted = compiled.listed - annex.length;
	return {
		locale,
		scope,
		from,
		to,
		asOf: yardstick.asOf,
		title: t('summaries.title'),
		house: compiled.house,
		scopeLine: scopeLine(t, locale, scope),
		periodLine: periodLine(t, locale, from, to),
		asOfLine: t('summaries.asOf', { at: formatInstant(locale, yardstick.asOf) }),
		reachLine: reachLine(t, compiled),
		restrictedLine: compiled.restricted ? t('marks.restricted') : '',
		finding: finding(t, locale, figures, yardstick),
		figures,
		headline: headline(t, compiled),
		disciplineNote: compiled.reach.isPartial ? t('summaries.partial') : disciplineNote(t, locale, figures),
		chart: chart(t, compiled),
		organizations: compiled.organizations.map((counted) => block(t, compiled, counted)),
		annex,
		omitted,
		omittedNote: omitted > 0 ? t('summaries.omitted', { shown: annex.length, total: compiled.listed }) : '',
		trail,
		trailLine: t('summaries.trail', { seq: trail.seq, hash: trail.hash.slice(0, 16) }),
		labels: labels(t),
	};
}

function withoutDiscipline(compiled: Compiled): Compiled {
	const blank = (figures: Figures): Figures => ({ ...figures, discipline: null });
	return {
		...compiled,
		figures: blank(compiled.figures),
		organizations: compiled.organizations.map((each) => ({ ...each, figures: blank(each.figures) })),
	};
}

function scopeLine(t: Translate, locale: Locale, scope: SummaryScope): string {
	if (scope.kind === 'all') return t('summaries.scope.all');
	if (scope.kind === 'organization') return scope.name;
	const facts = { title: scope.title, date: formatLongDate(locale, scope.heldOn) };
	return scope.number
		? t('summaries.scope.numberedMeeting', { ...facts, number: scope.number })
		: t('summaries.scope.meeting', facts);
}

function reachLine(t: Translate, { reach }: Compiled): string {
	if (reach.organizations.length > 0) return t('summaries.reach', { organizations: reach.organizations.join(', ') });
	return reach.withoutRestricted ? t('summaries.withoutRestricted') : '';
}

function periodLine(t: Translate, locale: Locale, from: CalendarDate | null, to: CalendarDate | null): string {
	const long = (date: CalendarDate) => formatLongDate(locale, date);
	if (from && to) return t('summaries.period.between', { from: long(from), to: long(to) });
	if (from) return t('summaries.period.since', { from: long(from) });
	if (to) return t('summaries.period.until', { to: long(to) });
	return t('summaries.period.whole');
}

function disciplineText(t: Translate, locale: Locale, value: number | null): string {
	return value === null ? t('summaries.notDefined') : formatPercent(locale, value);
}

function finding(t: Translate, locale: Locale, figures: Figures, { soonDays }: Yardstick): string {
	return t('summaries.finding', {
		total: figures.total,
		onControl: figures.onControl,
		overdue: figures.overdue,
		dueSoon: figures.dueSoon,
		days: soonDays,
		discipline: disciplineText(t, locale, figures.discipline),
	});
}

function headline(t: Translate, { locale, figures, yardstick, assisted }: Compiled): Figure[] {
	const { soonDays, silentDays } = yardstick;
	const figure = (key: string, value: number, tone: Figure['tone'] = 'plain'): Figure => ({
		key,
		label: t(`summaries.figure.${key}`, { soonDays, silentDays }),
		value,
		text: formatNumber(locale, value),
		tone: value === 0 ? 'plain' : tone,
	});
	return [
		figure('total', figures.total),
		figure('onControl', figures.onControl),
		figure('overdue', figures.overdue, 'alarm'),
		figure('dueSoon', figures.dueSoon, 'attention'),
		figure('awaitingReview', figures.awaitingReview),
		figure('closed', figures.closed),
		figure('executedOnTime', figures.executedOnTime, 'good'),
		figure('executedLate', figures.executedLate, 'attention'),
		figure('notExecuted', figures.notExecuted, 'alarm'),
		...(figures.superseded > 0 ? [figure('superseded', figures.superseded)] : []),
		...(figures.closedAfter > 0 ? [figure('closedAfter', figures.closedAfter)] : []),
		figure('moved', figures.moved),
		figure('silent', figures.silent, 'attention'),
		...(assisted > 0 ? [figure('assisted', assisted)] : []),
		{
			key: 'discipline',
			label: t('summaries.figure.discipline'),
			value: figures.discipline,
			text: disciplineText(t, locale, figures.discipline),
			tone: 'plain',
		},
	];
}

function disciplineNote(t: Translate, locale: Locale, figures: Figures): string {
	const { total, late, notExecuted, runningInTime } = figures.counts;
	const result = disciplineText(t, locale, figures.discipline);
	return t('summaries.disciplineNote', { total, late, notExecuted, runningInTime, result });
}

function chart(t: Translate, { figures, organizations, yardstick }: Compiled): SummaryChart {
	const shown = buckets.filter((bucket) => figures.buckets[bucket] > 0);
	const rows = organizations.map(({ organization, figures: own }) => ({
		code: organization?.code ?? null,
		label: organization?.short ?? t('summaries.noLead'),
		total: own.total,
		values: shown.map((bucket) => own.buckets[bucket]),
	}));
	return {
		title: chartTitle(t, { figures, organizations }),
		series: shown.map((bucket) => ({ bucket, label: bucketLabel(t, bucket, yardstick) })),
		rows,
		longest: Math.max(1, ...rows.map((row) => row.total)),
	};
}

/** Says who carries most of what is overdue; that is what a reader looks for first. */
function chartTitle(t: Translate, { figures, organizations }: Pick<Compiled, 'figures' | 'organizations'>): string {
	if (figures.overdue === 0) return t('summaries.chart.noneOverdue');
	const late = organizations.filter((counted) => counted.figures.overdue > 0);
	const worst = late.reduce((most, each) => (each.figures.overdue > most.figures.overdue ? each : most));
	const all = { overdue: figures.overdue, organizations: late.length };
	const isTie = late.filter((each) => each.figures.overdue === worst.figures.overdue).length > 1;
	if (isTie) return t('summaries.chart.spread', all);
	return t('summaries.chart.overdue', {
		...all,
		worst: worst.organization?.short ?? t('summaries.noLead'),
		most: worst.figures.overdue,
	});
}

function block(t: Translate, compiled: Compiled, { organization, figures }: CountedOrganization): OrganizationBlock {
	const { locale, annex, yardstick } = compiled;
	const placed = new Map<Bucket, number[]>(buckets.map((bucket) => [bucket, []]));
	const assisted: number[] = [];
	annex.forEach(({ row, bucket }, place) => {
		if ((row.lead?.id ?? null) === (organization?.id ?? null)) placed.get(bucket)?.push(place);
		else if (row.coExecutors.some((each) => each.id === organization?.id)) assisted.push(place);
	});
	return {
		code: organization?.code ?? null,
		name: organization?.name ?? t('summaries.noLead'),
		short: organization?.short ?? t('summaries.noLead'),
		figures,
		finding: finding(t, locale, figures, compiled.yardstick),
		discipline: disciplineText(t, locale, figures.discipline),
		groups: buckets
			.filter((bucket) => figures.buckets[bucket] > 0)
			.map((bucket) => ({
				bucket,
				label: bucketLabel(t, bucket, yardstick),
				count: figures.buckets[bucket],
				rows: placed.get(bucket) ?? [],
			})),
		assisted:
			compiled.assisted > 0 && assisted.length > 0
				? { label: t('summaries.label.assisted'), count: assisted.length, rows: assisted }
				: null,
	};
}

function bucketLabel(t: Translate, bucket: Bucket, { soonDays }: Yardstick): string {
	return t(`summaries.bucket.${bucket}`, { soonDays });
}

function labels(t: Translate): SummaryLabels {
	const columns = annexColumns.map((column) => [column, t(`summaries.column.${column}`)]);
	return {
		headline: t('summaries.label.headline'),
		chart: t('summaries.label.chart'),
		organizations: t('summaries.label.organizations'),
		organization: t('summaries.label.organization'),
		total: t('summaries.label.total'),
		discipline: t('summaries.figure.discipline'),
		annex: t('summaries.label.annex'),
		trail: t('summaries.label.trail'),
		none: t('summaries.label.none'),
		columns: Object.fromEntries(columns) as SummaryLabels['columns'],
	};
}
