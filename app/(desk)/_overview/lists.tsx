import Link from 'next/link';
import type { ReactNode } from 'react';
import { LinkButton } from '#app/_ui/button.tsx';
import { classes } from '#app/_ui/classes.ts';
import { Panel } from '#app/_ui/panel.tsx';
import { Due } from '#app/(desk)/_marks/due.tsx';
import { RestrictedMark } from '#app/(desk)/_marks/tags.tsx';
import { TwoVoices } from '#app/(desk)/_marks/two-voices.tsx';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import type { ShortList } from '#server/directives/overview-outputs.ts';
import { dateOf } from '#server/platform/clock.ts';
import { formatDate, formatNumber } from '#server/platform/dates.ts';
import styles from './lists.module.css';
import { registerOf, type Told } from './told.ts';

/** No report for long, the longest silence first. */
export function Silent({ t, locale, overview }: Told) {
	const { silent, silentAfterDays: days } = overview;
	return (
		<Panel
			id="silent"
			title={t('overview.silent.title')}
			lead={silent.count > 0 && t('overview.silent.lead', { days })}
			actions={<All t={t} locale={locale} overview={overview} list={silent} filter={{ silent: 'true' }} />}
		>
			<Rows t={t} list={silent} none={t('overview.silent.none', { days })}>
				{(row) => (
					<>
						<Due t={t} locale={locale} row={row} day={overview.day} />
						<span className={styles.note}>
							{row.lastReportAt
								? t('overview.silent.heard', { date: formatDate(locale, dateOf(row.lastReportAt)) })
								: t('overview.silent.never')}
						</span>
					</>
				)}
			</Rows>
		</Panel>
	);
}

/** Deadlines that were put off most often. */
export function Moved({ t, locale, overview }: Told) {
	const { moved } = overview;
	return (
		<Panel
			id="moved"
			title={t('overview.moved.title')}
			lead={moved.count > 0 && t('overview.moved.lead')}
			actions={
				<All t={t} locale={locale} overview={overview} list={moved} filter={{ moved: 'true', onControl: 'true' }} />
			}
		>
			<Rows t={t} list={moved} none={t('overview.moved.none')}>
				{(row) => <Due t={t} locale={locale} row={row} day={overview.day} />}
			</Rows>
		</Panel>
	);
}

/** Where the ministry and the controller see it differently. */
export function Disagreeing({ t, locale, overview }: Told) {
	const { disagreeing } = overview;
	return (
		<Panel
			id="disagreeing"
			title={t('overview.disagreeing.title')}
			lead={disagreeing.count > 0 && t('overview.disagreeing.lead')}
			actions={<All t={t} locale={locale} overview={overview} list={disagreeing} filter={{ disagreeing: 'true' }} />}
		>
			<Rows t={t} list={disagreeing} none={t('overview.disagreeing.none')} below>
				{(row) => <TwoVoices t={t} confidence={row.confidence} assessment={row.assessment} />}
			</Rows>
		</Panel>
	);
}

/** Reports before the controller and proposals before the curator. */
export function UnderDecision({ t, locale, overview }: Told) {
	const { underReview, proposed } = overview;
	const both = [
		{ key: 'underReview', list: underReview, filter: { stage: 'submitted' } },
		{ key: 'proposed', list: proposed, filter: { proposed: 'true' } },
	] as const;
	const held = both.filter(({ list }) => list.count > 0);
	return (
		<Panel id="review" title={t('overview.review.title')}>
			{held.length === 0 && <p className={styles.none}>{t('overview.review.none')}</p>}
			{held.map(({ key, list, filter }) => (
				<section key={key} className={styles.part}>
					<header className={styles.head}>
						<h3>{t(`overview.review.${key}`)}</h3>
						<All t={t} locale={locale} overview={overview} list={list} filter={filter} />
					</header>
					<Rows t={t} list={list} none="">
						{(row) => <Due t={t} locale={locale} row={row} day={overview.day} />}
					</Rows>
				</section>
			))}
		</Panel>
	);
}

/** The way to the whole list, with its length. */
export function All({
	t,
	locale,
	overview,
	list,
	filter,
}: Told & { list: ShortList; filter: Readonly<Record<string, string>> }) {
	const href = registerOf(overview, filter);
	const count = formatNumber(locale, list.count);
	if (list.count === 0) return null;
	if (!href) return <span className={styles.count}>{t('overview.count', { count: list.count })}</span>;
	return (
		<LinkButton size="small" href={href}>
			{t('overview.all', { count })}
		</LinkButton>
	);
}

/** The first few of a list, or why there are none. */
export function Rows({
	t,
	list,
	none,
	below,
	children,
}: {
	t: Told['t'];
	list: ShortList;
	none: string;
	/** What is said of each stands under its name: it is wide. */
	below?: boolean;
	children: (row: DirectiveRow) => ReactNode;
}) {
	if (list.rows.length === 0) return <p className={styles.none}>{none}</p>;
	return (
		<ul className={classes(styles.rows, below && styles.below)}>
			{list.rows.map((row) => (
				<li key={row.id}>
					<DirectiveName t={t} row={row} />
					<div className={styles.state}>{children(row)}</div>
				</li>
			))}
		</ul>
	);
}

/** Title, number and lead of a directive, for short lists. */
export function DirectiveName({ t, row }: { t: Told['t']; row: DirectiveRow }) {
	return (
		<div className={styles.name}>
			<Link href={`/directives/${row.number}`} prefetch={false}>
				{row.title}
			</Link>
			<span className={styles.under}>
				<span>{row.number}</span>
				{row.lead && <span>{row.lead.short}</span>}
				{row.restricted && <RestrictedMark t={t} short />}
			</span>
		</div>
	);
}
