import { Columns } from '#app/_ui/panel.tsx';
import { Stat } from '#app/_ui/stat.tsx';
import { formatNumber } from '#server/platform/dates.ts';
import { disciplineText } from '../_count.tsx';
import { type CountName, filterOf, registerHref } from '../_register.ts';
import type { Region } from './_region.ts';

const counts: readonly CountName[] = ['onControl', 'overdue', 'dueSoon', 'silent', 'moved'];

/** Headline figures: what it leads today, and its discipline in the period. */
export function Now({ t, locale, page, card, period }: Region) {
	const words = { days: page.dueSoonDays, silent: page.silentAfterDays };
	return (
		<Columns kind="figures">
			{counts.map((name) => (
				<Stat
					key={name}
					value={formatNumber(locale, card.figures[name])}
					label={t(`organizations.column.${name}`, words)}
					href={registerHref({ organization: [page.organization.code], role: 'lead', ...filterOf(name, period) })}
					{...(name === 'overdue' && card.figures.overdue > 0 ? { tone: 'danger' as const } : {})}
				/>
			))}
			<Stat
				value={disciplineText(t, locale, card.figures.discipline)}
				label={t('organizations.column.discipline')}
				href="#discipline"
			/>
		</Columns>
	);
}
