import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { findScope } from '#server/access/scope.ts';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import styles from './_openings.module.css';
import type { Told } from './_told.ts';

/** How many stand in sight; the rest unfolds. */
const inSight = 5;

/** Who opened a restricted directive, for controllers and auditors. */
export async function Openings({ t, locale, directive }: Told) {
	const actor = await currentActor();
	if (!directive.restricted || !actor || !findScope(actor, 'directive.openings')) return null;
	const api = await serverCaller();
	const openings = await api.history.openings({ number: directive.number });
	const lines = openings.map(({ person, position, on, lastAt, times }) => (
		<li key={`${on} ${person}`} className={styles.opening}>
			<span>{position ? `${person}, ${position}` : person}</span>
			<span className={styles.when}>
				<time dateTime={lastAt}>{times > 1 ? formatDate(locale, on) : formatInstant(locale, lastAt)}</time>
				{times > 1 && ` · ${t('directive.openings.times', { count: times, at: formatInstant(locale, lastAt) })}`}
			</span>
		</li>
	));
	return (
		<Panel id="openings" title={t('directive.openings.title')} lead={t('directive.openings.lead')}>
			<ul className={styles.list}>{lines.slice(0, inSight)}</ul>
			{lines.length > inSight && (
				<Disclosure summary={t('directive.openings.more', { count: lines.length - inSight })}>
					<ul className={styles.list}>{lines.slice(inSight)}</ul>
				</Disclosure>
			)}
		</Panel>
	);
}
