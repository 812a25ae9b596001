import { Panel } from '#app/_ui/panel.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { RestrictedMark } from '#app/(desk)/_marks/tags.tsx';
import type { NotificationRow } from '#server/notifications/outputs.ts';
import { formatLongDate, formatTime } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import styles from './_day.module.css';
import { MarkRead, ReadingLink } from './_mark-read.tsx';
import { placeOf, sentenceOf } from './_sentence.ts';

type Of = { t: Translate; locale: Locale };

/** What came on one day. */
export function Day({ t, locale, day, rows }: Of & { day: string; rows: readonly NotificationRow[] }) {
	return (
		<Panel id={`day-${day}`} flush title={<time dateTime={day}>{formatLongDate(locale, day)}</time>}>
			<ul className={styles.list}>
				{rows.map((row) => (
					<li key={row.id} className={row.read ? styles.row : `${styles.row} ${styles.unread}`} data-row>
						<Notification t={t} locale={locale} row={row} />
					</li>
				))}
			</ul>
		</Panel>
	);
}

function Notification({ t, locale, row }: Of & { row: NotificationRow }) {
	const { id, at, read, by, directive } = row;
	return (
		<>
			<div className={styles.words}>
				<p>
					<ReadingLink id={id} read={read} href={placeOf(row)}>
						{sentenceOf(locale, row)}
					</ReadingLink>{' '}
					{!read && <Tag tone="accent">{t('notifications.new')}</Tag>}
				</p>
				{directive && (
					<p className={styles.about}>
						<span>{directive.number}</span> <span>{directive.title}</span>{' '}
						{directive.restricted && <RestrictedMark t={t} short />}
					</p>
				)}
				<p className={styles.by}>
					<time dateTime={at}>{formatTime(locale, at)}</time>
					{by && ` · ${by}`}
				</p>
			</div>
			{!read && <MarkRead id={id} about={directive?.number ?? ''} />}
		</>
	);
}
