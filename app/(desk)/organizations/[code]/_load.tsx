import { type Segment, StackedBars } from '#app/_ui/charts/stacked-bars.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import type { Load } from '#server/organizations/outputs.ts';
import { today } from '#server/platform/clock.ts';
import { formatDate } from '#server/platform/dates.ts';
import { registerHref } from '../_register.ts';
import type { Region } from './_region.ts';

const tones = { overdue: 'danger', due_soon: 'warning', on_time: 'accent', no_deadline: 'neutral' } as const;

/** What it has on control as lead and as co-executor, by what the calendar says. */
export function LoadPanel({ t, locale, page, card }: Region) {
	const segments = Object.entries(tones).map(
		([key, tone]): Segment => ({ key, label: t(`marks.schedule.${key}`), tone }),
	);
	const { overdue } = card.load.lead;
	const total = sum(card.load.lead);
	return (
		<Panel title={t('organizations.load.title')}>
			<StackedBars
				words={{
					title: total === 0 ? t('organizations.load.none') : t('organizations.load.finding', { overdue, total }),
					note: t('organizations.load.note', { date: formatDate(locale, today()) }),
					data: t('ui.chart.data'),
				}}
				segments={segments}
				categoryLabel={t('organizations.load.role')}
				totalLabel={t('ui.chart.total')}
				bars={(['lead', 'co'] as const).map((role) => ({
					key: role,
					label: t(`organizations.load.${role}`),
					values: card.load[role],
					...(sum(card.load[role]) > 0
						? { href: registerHref({ organization: [page.organization.code], role, onControl: true }) }
						: {}),
				}))}
			/>
		</Panel>
	);
}

function sum(load: Load): number {
	return Object.values(load).reduce((total, count) => total + count, 0);
}
