import Link from 'next/link';
import { DescriptionList } from '#app/_ui/description-list.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import type { Punctuality } from '#server/organizations/discipline.ts';
import { formatDate, formatNumber } from '#server/platform/dates.ts';
import type { Translate } from '#server/platform/language.ts';
import { Count, disciplineText } from '../_count.tsx';
import { Formula } from '../_formula.tsx';
import { PeriodChoice } from '../_period-choice.tsx';
import { registerHref } from '../_register.ts';
import styles from '../organizations.module.css';
import type { Region } from './_region.ts';

/** Executive discipline in the period with every number that goes into it. */
export function Discipline({ t, locale, page, card, period, step }: Region) {
	const { figures, late } = card;
	const { code } = page.organization;
	const due = figures.inTime + figures.late + figures.notExecuted;
	const led = { organization: [code], role: 'lead' as const, dueFrom: period.from, dueTo: period.to };
	const part = (name: 'inTime' | 'late' | 'notExecuted' | 'running', punctuality: Punctuality) => (
		<Count
			locale={locale}
			value={figures[name]}
			label={t(`organizations.parts.${name}`)}
			filter={{ ...led, punctuality: [punctuality] }}
		/>
	);
	const result = disciplineText(t, locale, figures.discipline);
	const number = (value: number) => formatNumber(locale, value);
	return (
		<Panel
			id="discipline"
			title={t('organizations.column.discipline')}
			lead={t('organizations.parts.lead', { from: formatDate(locale, period.from), to: formatDate(locale, period.to) })}
		>
			<PeriodChoice
				t={t}
				path={`/organizations/${code}`}
				anchor="#discipline"
				folded
				period={period}
				keep={step === 'month' ? {} : { step }}
			/>
			<p className={styles.equation}>
				{figures.discipline === null
					? t('organizations.parts.nothing')
					: t('organizations.parts.equation', {
							result,
							late: number(figures.late),
							notExecuted: number(figures.notExecuted),
							total: number(due + figures.running),
							running: number(figures.running),
						})}
			</p>
			<DescriptionList
				layout="beside"
				items={[
					{ term: t('organizations.parts.inTime'), value: part('inTime', 'in_time') },
					{
						term: t('organizations.parts.late'),
						value: (
							<>
								{part('late', 'late')}
								<Lateness t={t} late={late} led={led} />
							</>
						),
					},
					{ term: t('organizations.parts.notExecuted'), value: part('notExecuted', 'not_executed') },
					{ term: t('organizations.parts.running'), value: part('running', 'running') },
				]}
			/>
			<div className={styles.explained}>
				<Formula t={t} />
			</div>
		</Panel>
	);
}

/** What the late ones are. A kind of which there are none is not mentioned. */
function Lateness({ t, late, led }: { t: Translate; late: Region['card']['late']; led: RegisterFilter }) {
	const kinds = [
		{ name: 'lateOverdue', count: late.overdue, schedule: ['overdue'] },
		{ name: 'lateDone', count: late.done_late, schedule: ['done_late'] },
		{ name: 'lateMissed', count: late.missedBefore, schedule: ['on_time', 'due_soon', 'done_on_time'] },
	] satisfies { name: string; count: number; schedule: RegisterFilter['schedule'] }[];
	return (
		<ul className={styles.kinds}>
			{kinds
				.filter(({ count }) => count > 0)
				.map(({ name, count, schedule }) => (
					<li key={name}>
						<Link href={registerHref({ ...led, punctuality: ['late'], schedule })}>
							{t(`organizations.parts.${name}`, { count })}
						</Link>
					</li>
				))}
		</ul>
	);
}
