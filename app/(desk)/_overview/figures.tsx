import { Columns } from '#app/_ui/panel.tsx';
import { Stat } from '#app/_ui/stat.tsx';
import { formatNumber } from '#server/platform/dates.ts';
import { registerOf, type Told } from './told.ts';

/** The headline figures, each leading to what it counts. */
export function Figures({ t, locale, overview }: Told) {
	const { totals, silent, underReview, proposed, silentAfterDays } = overview;
	const figures = [
		{ key: 'onControl', count: totals.onControl, filter: { onControl: 'true' } },
		{ key: 'overdue', count: totals.overdue, filter: { schedule: 'overdue' }, tone: 'danger' },
		{
			key: 'dueSoon',
			count: totals.due_soon,
			filter: { schedule: 'due_soon' },
			note: t('overview.figures.dueSoonNote'),
			tone: 'warning',
		},
		{
			key: 'silent',
			count: silent.count,
			filter: { silent: 'true' },
			note: t('overview.figures.silentNote', { days: silentAfterDays }),
		},
		{ key: 'underReview', count: underReview.count, filter: { stage: 'submitted' } },
		{ key: 'proposed', count: proposed.count, filter: { proposed: 'true' } },
	] as const;
	return (
		<Columns kind="figures">
			{figures.map((figure) => {
				const href = registerOf(overview, figure.filter);
				return (
					<Stat
						key={figure.key}
						value={formatNumber(locale, figure.count)}
						label={t(`overview.figures.${figure.key}`)}
						{...(href ? { href } : {})}
						{...('note' in figure ? { note: figure.note } : {})}
						{...('tone' in figure && figure.count > 0 ? { tone: figure.tone } : {})}
					/>
				);
			})}
		</Columns>
	);
}
