import { type Segment, type StackedBar, StackedBars } from '#app/_ui/charts/stacked-bars.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { withQuery } from '#app/_ui/query.ts';
import { Tabs } from '#app/_ui/tabs.tsx';
import { type Step, steps } from '#server/organizations/period.ts';
import { formatMonth } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { shortDiscipline } from '../_count.tsx';
import { registerHref } from '../_register.ts';
import type { Region } from './_region.ts';

const tones = { inTime: 'success', late: 'warning', notExecuted: 'danger' } as const;

type Measured = Region['card']['series'][number];

/** How what came due in each month or quarter was done, oldest first. */
export function PunctualityPanel({ t, locale, page, card, period, step }: Region) {
	const path = `/organizations/${page.organization.code}`;
	const segments = Object.entries(tones).map(
		([key, tone]): Segment => ({ key, label: t(`organizations.punctuality.${key}`), tone }),
	);
	const inTime = card.series.reduce((sum, each) => sum + each.inTime, 0);
	const due = card.series.reduce((sum, each) => sum + dueIn(each), 0);
	const words = { title: t('organizations.punctuality.finding', { inTime, due }), data: t('ui.chart.data') };
	return (
		<Panel id="punctuality" title={t('organizations.punctuality.title')}>
			<Stack>
				<Tabs
					label={t('organizations.punctuality.step')}
					items={steps.map((each) => ({
						href: `${withQuery(path, { ...period.query, ...(each === 'month' ? {} : { step: each }) })}#punctuality`,
						label: t(`organizations.punctuality.by.${each}`),
						current: each === step,
					}))}
				/>
				<StackedBars
					words={{ ...words, note: t('organizations.punctuality.note') }}
					segments={segments}
					categoryLabel={t(`organizations.punctuality.${step}`)}
					totalLabel={t('organizations.column.discipline')}
					bars={card.series.map((each) => barOf(t, locale, page.organization.code, step, each))}
				/>
			</Stack>
		</Panel>
	);
}

function barOf(t: Translate, locale: Locale, code: string, step: Step, each: Measured): StackedBar {
	const { from, to, inTime, late, notExecuted, discipline } = each;
	const href = registerHref({
		organization: [code],
		role: 'lead',
		punctuality: ['in_time', 'late', 'not_executed'],
		dueFrom: from,
		dueTo: to,
	});
	return {
		key: from,
		label: step === 'month' ? formatMonth(locale, from) : quarterName(t, from),
		values: { inTime, late, notExecuted },
		total: shortDiscipline(t, locale, discipline),
		...(dueIn(each) > 0 ? { href } : {}),
	};
}

function dueIn({ inTime, late, notExecuted }: Measured): number {
	return inTime + late + notExecuted;
}

function quarterName(t: Translate, from: string): string {
	const quarter = (Number(from.slice(5, 7)) + 2) / 3;
	return t('organizations.punctuality.quarterName', { quarter: String(quarter), year: from.slice(0, 4) });
}
