import type { OrganizationRef } from '#server/directives/outputs.ts';
import { country } from '#server/directives/rules.ts';
import { scheduleOf } from '#server/directives/schedule.ts';
import { addDays, daysBetween } from '#server/platform/dates.ts';
import type { Locale } from '#server/platform/language.ts';
import { type Compiled, type CountedOrganization, composeSummary } from '#server/summaries/compose.ts';
import { bucketOf, type Measured, noFigures, SOON_DAYS, tally, type Yardstick } from '#server/summaries/figures.ts';
import { lineOf, type Worded } from '#server/summaries/line.ts';
import type { SummaryModel } from '#server/summaries/model.ts';

/** The day the sample stands for. */
const sampleDay = '2026-11-22';

const sampleYardstick: Yardstick = {
	asOf: '2026-11-22T10:00:00.000Z',
	day: sampleDay,
	period: { from: '2026-01-01', to: '2026-12-31' },
	soonDays: SOON_DAYS,
	dueSoonDays: 7,
	silentDays: 30,
};

const deeds: { en: string; ru: string; kk: string; words: string }[] = [
	{
		en: 'Submit the draft Concept of Migration and Demographic Policy',
		ru: 'Внести проект Концепции миграционной и демографической политики',
		kk: 'Көші-қон және демографиялық саясат тұжырымдамасының жобасын енгізу',
		words:
			'Министерству труда и социальной защиты населения совместно с заинтересованными государственными органами до 1 октября внести проект Концепции миграционной и демографической политики, согласованный с Концепцией региональной политики до 2030 года.',
	},
	{
		en: 'Speed up the issue of migrant ID cards at border entry points',
		ru: 'Ускорить выдачу карт мигранта на пунктах пропуска через границу',
		kk: 'Шекарадағы өткізу пункттерінде мигрант карталарын беруді жеделдету',
		words:
			'Ішкі істер министрлігі Жасанды интеллект және цифрлық даму министрлігімен бірлесіп, мемлекеттік шекарадағы барлық өткізу пункттерінде мигрант карталарын беруді жеделдетсін және ай сайын өлшенетін нәтиже ұсынсын.',
	},
	{
		en: 'License private agencies that send citizens to work abroad',
		ru: 'Ввести лицензирование частных агентств занятости, направляющих граждан за рубеж',
		kk: 'Азаматтарды шетелге жұмысқа жіберетін жеке агенттіктерді лицензиялау',
		words:
			'До конца года внести предложения по законодательным поправкам, предусматривающим лицензирование частных агентств занятости; усилить контроль за их деятельностью.',
	},
	{
		en: 'Prepare regions for the flood season',
		ru: 'Обеспечить готовность регионов к паводковому периоду',
		kk: 'Өңірлердің су тасқыны кезеңіне дайындығын қамтамасыз ету',
		words:
			'Акиматам областей совместно с Министерством по чрезвычайным ситуациям обеспечить запас инертных материалов, провести очистку русел рек и водопропускных сооружений, подготовить пункты эвакуации и отчитаться о готовности.',
	},
];
const reports = [
	'Проект Концепции разработан и согласован с 9 из 11 государственных органов. Замечания Министерства финансов по источникам финансирования отрабатываются, повторное согласование назначено на следующую неделю.',
	'Жоба әзірленіп, мүдделі мемлекеттік органдарға келісуге жіберілді. Қаржы министрлігінің ескертулері бойынша жұмыс жүргізілуде.',
	'Working group met twice; the draft law was sent to the Ministry of Justice for legal expertise.',
];
const stages = [
	'in_progress',
	'issued',
	'submitted',
	'closed',
	'in_progress',
	'closed',
	'returned',
	'additional_control',
] as const;
const tracks = ['on_track', 'at_risk', 'off_track'] as const;

export type Sample = Worded & Measured;

/** The organizations of the country in a language, the Government Office first. */
function sampleOrganizations(locale: Locale): OrganizationRef[] {
	return country().organizations.map(({ code, name, short }) => ({
		id: `o-${code}`,
		code,
		name: name[locale],
		short: short[locale],
	}));
}

/** One made-up directive; its number decides everything about it. */
export function sampleDirective(index: number, locale: Locale, over: Partial<Sample> = {}): Sample {
	const organizations = sampleOrganizations(locale);
	const place = (n: number) => organizations[1 + (n % (organizations.length - 1))] as OrganizationRef;
	const deed = deeds[index % deeds.length] as (typeof deeds)[number];
	const stage = stages[(index * 5) % stages.length] as (typeof stages)[number];
	const originalDeadline = addDays(sampleDay, ((index * 11) % 90) - 25);
	const moves = index % 7 === 3 ? 2 : 0;
	const deadline = addDays(originalDeadline, moves * 15);
	const done = stage === 'closed' ? addDays(sampleDay, -(index % 20)) : null;
	const dates = { deadline, settledOn: done, closedOn: done };
	const schedule = scheduleOf(dates, sampleDay, 7);
	const reported = index % 5 > 0;
	return {
		id: `d${index}`,
		number: `2026-${String(index + 1).padStart(5, '0')}`,
		version: 1,
		itemNumber: index % 3 === 0 ? `${1 + (index % 5)}.${1 + (index % 3)}` : null,
		title: deed[locale],
		words: deed.words,
		language: 'ru',
		meeting: { id: 'm1', title: 'Заседание Правительства по вопросам миграции', heldOn: '2026-07-15' },
		issuer: 'О. Бектенов',
		issuerLevel: 'prime_minister',
		basis: null,
		topic: 'migration',
		kind: null,
		recurrence: null,
		restricted: false,
		lead: place((index * 7) % 12),
		coExecutors: index % 2 ? [place(index + 5), place(index + 9)] : [],
		responsible: null,
		stage,
		outcome: done ? (index % 13 === 5 ? 'not_executed' : 'executed') : null,
		proposedOutcome: null,
		extensionPending: false,
		urgency: null,
		confidence: reported ? (tracks[index % 3] ?? null) : null,
		percent: reported ? (index * 13) % 101 : null,
		assessment: index % 4 === 1 ? (tracks[(index + 1) % 3] ?? null) : null,
		schedule,
		daysLate: 0,
		standing: false,
		deadline,
		deadlinePhrase: index % 4 === 2 ? 'до конца года' : null,
		originalDeadline,
		deadlineMoves: moves,
		daysMoved: daysBetween(originalDeadline, deadline),
		breachedOn: schedule === 'overdue' || schedule === 'done_late' ? addDays(deadline, 1) : null,
		executedOn: done,
		closedOn: done,
		controlUntil: null,
		issuedAt: '2026-07-16T04:00:00.000Z',
		lastReportAt: reported ? `${addDays(sampleDay, -((index * 3) % 50))}T09:20:00.000Z` : null,
		updatedAt: '2026-11-20T09:20:00.000Z',
		settledOn: done,
		heardAt: reported ? `${addDays(sampleDay, -((index * 3) % 50))}T09:20:00.000Z` : '2026-07-16T04:00:00.000Z',
		lastReport: reported ? (reports[index % reports.length] ?? null) : null,
		...over,
	};
}

/** A summary of so many made-up directives. */
export function sampleSummary(locale: Locale, count: number, over: Partial<Compiled> = {}): SummaryModel {
	const order = sampleOrganizations(locale).map((each) => each.id);
	const samples = Array.from({ length: count }, (_, index) => sampleDirective(index, locale)).sort(
		(a, b) => order.indexOf(a.lead?.id ?? '') - order.indexOf(b.lead?.id ?? ''),
	);
	const figures = noFigures();
	const counted = new Map<string, CountedOrganization>();
	for (const each of samples) {
		const own = counted.get(each.lead?.id ?? '') ?? { organization: each.lead, figures: noFigures() };
		tally(figures, each, sampleYardstick);
		tally(own.figures, each, sampleYardstick);
		counted.set(each.lead?.id ?? '', own);
	}
	return composeSummary({
		locale,
		scope: { kind: 'all' },
		yardstick: sampleYardstick,
		house: sampleOrganizations(locale)[0]?.name ?? '',
		assisted: 0,
		reach: { organizations: [], withoutRestricted: false, isPartial: false },
		restricted: false,
		figures,
		organizations: [...counted.values()],
		annex: samples.map((row) => ({ row, bucket: bucketOf(row, sampleYardstick), line: lineOf(row, locale) })),
		listed: samples.length,
		trail: { seq: 1_204, hash: '9f2b5c0d7a41e83600c4d1f7b2a96e5538fd01ab7c66e9d21405b3fa8c7de912' },
		...over,
	});
}
