import { serverCaller } from '#app/_trpc/caller.ts';
import { Panel } from '#app/_ui/panel.tsx';
import { distance, formatDate } from '#server/platform/dates.ts';
import styles from './lists.module.css';
import { All, Rows } from './lists.tsx';
import type { Told } from './told.ts';

/** Road maps and periodic reports that are owed and not there. Of a past day nothing is known of them. */
export async function Duties(told: Told) {
	const { t, locale, overview } = told;
	if (overview.past) return null;
	const { plans, plansOverdue, reports } = await (await serverCaller()).desk.duties({});
	const both = [
		{
			key: 'plans',
			list: plans,
			filter: { plan: 'missing' },
			note: t('overview.duties.plansNote', { count: plansOverdue }),
		},
		{ key: 'reports', list: reports, filter: { obligation: 'overdue' }, note: t('overview.duties.reportsNote') },
	] as const;
	const held = both.filter(({ list }) => list.count > 0);
	if (held.length === 0) return null;
	return (
		<Panel id="duties" title={t('overview.duties.title')}>
			{held.map(({ key, list, filter, note }) => (
				<section key={key} className={styles.part}>
					<header className={styles.head}>
						<h3>{t(`overview.duties.${key}`)}</h3>
						<All {...told} list={list} filter={filter} />
					</header>
					<p className={styles.note}>{note}</p>
					<Rows t={t} list={list} none="">
						{({ id }) => {
							const date = list.dueOn[id] ?? overview.day;
							return t('overview.duties.by', {
								date: formatDate(locale, date),
								distance: distance(locale, date, overview.day),
							});
						}}
					</Rows>
				</section>
			))}
		</Panel>
	);
}
