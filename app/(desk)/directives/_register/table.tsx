import Link from 'next/link';
import { classes } from '#app/_ui/classes.ts';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Due } from '#app/(desk)/_marks/due.tsx';
import { OrganizationName } from '#app/(desk)/_marks/organization-name.tsx';
import { OutcomeTag, RestrictedMark, StageTag } from '#app/(desk)/_marks/tags.tsx';
import { TwoVoices } from '#app/(desk)/_marks/two-voices.tsx';
import { UrgencyMark } from '#app/(desk)/_marks/urgency.tsx';
import type { ListInput } from '#server/directives/inputs.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { dateOf } from '#server/platform/clock.ts';
import { formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { TagLinks } from '../_tag-links.tsx';
import { queryOf, registerPath } from './query.ts';
import { RowBox } from './selection.tsx';
import styles from './table.module.css';

type Cell = { t: Translate; locale: Locale; row: DirectiveRow; words: readonly string[] };

/** The register itself: what was ordered, to whom, until when, and the three statuses side by side. */
export function RegisterTable({
	t,
	locale,
	input,
	rows,
	tags,
	caption,
	empty,
}: {
	t: Translate;
	locale: Locale;
	input: ListInput;
	rows: readonly DirectiveRow[];
	/** The secretariat's words by number. */
	tags: ReadonlyMap<string, readonly string[]>;
	caption: string;
	empty: React.ReactNode;
}) {
	const column = (
		key: string,
		Content: (props: Cell) => React.ReactNode,
		more: Partial<Column<DirectiveRow>> = {},
	): Column<DirectiveRow> => ({
		key,
		header: t(`register.column.${key}`),
		cell: (row) => <Content t={t} locale={locale} row={row} words={tags.get(row.number) ?? []} />,
		...more,
	});
	return (
		<DataTable
			t={t}
			caption={caption}
			columns={[
				column('select', SelectCell, { width: 'narrow', screenOnly: true, headerSpoken: true }),
				column('directive', DirectiveCell, { sort: 'number', primary: true }),
				column('lead', LeadCell),
				column('deadline', DeadlineCell, { sort: 'deadline' }),
				column('status', StatusCell),
				column('reported', ReportedCell, { sort: 'reported' }),
				column('updated', UpdatedCell, { sort: 'updated' }),
			]}
			rows={rows}
			rowKey={(row) => row.number}
			sort={{ path: registerPath, query: queryOf(input), by: input.sort, order: input.direction }}
			tone={(row) => (row.schedule === 'overdue' ? 'danger' : row.schedule === 'due_soon' ? 'warning' : undefined)}
			empty={empty}
		/>
	);
}

function SelectCell({ t, row }: Cell) {
	return <RowBox number={row.number} label={t('register.select', { number: row.number })} />;
}

function DirectiveCell({ t, locale, row, words }: Cell) {
	const { meeting, itemNumber } = row;
	const source = meeting
		? t('register.source.meeting', { title: meeting.title, date: formatDate(locale, meeting.heldOn) })
		: t('register.source.resolution', { issuer: row.issuer });
	const place = itemNumber ? t('register.source.item', { source, item: itemNumber }) : source;
	return (
		<span className={classes(styles.stack, styles.directive)}>
			<span className={styles.number}>
				{row.number}
				{row.restricted && <RestrictedMark t={t} short />}
				<UrgencyMark locale={locale} urgency={row.urgency} />
			</span>
			<Link className={styles.title} href={`${registerPath}/${row.number}`}>
				{row.title}
			</Link>
			<span className={styles.source} title={place}>
				{place}
			</span>
			<TagLinks t={t} words={words} />
		</span>
	);
}

function LeadCell({ t, row }: Cell) {
	if (!row.lead) return <span className={styles.faint}>{t('register.noLead')}</span>;
	const others = row.coExecutors.map(({ name }) => name).join('; ');
	return (
		<span className={styles.stack}>
			<OrganizationName name={row.lead.name} short={row.lead.short} />
			{row.coExecutors.length > 0 && (
				<span className={styles.more} title={others}>
					{t('register.coExecutors', { count: row.coExecutors.length })}
				</span>
			)}
		</span>
	);
}

function DeadlineCell({ t, locale, row }: Cell) {
	return (
		<span className={styles.deadline}>
			<Due t={t} locale={locale} row={row} />
		</span>
	);
}

/** Stage in words, below it the two voices. A draft has none yet: an empty line says so better than two dashes. */
function StatusCell({ t, row }: Cell) {
	return (
		<span className={styles.status}>
			<span className={styles.tags}>
				<StageTag t={t} stage={row.stage} />
				{row.outcome && <OutcomeTag t={t} outcome={row.outcome} />}
				{row.proposedOutcome && (
					<Tag tone="info" outlined>
						{t('register.awaitsCurator')}
					</Tag>
				)}
				{row.extensionPending && (
					<Tag tone="info" outlined>
						{t('register.extensionPending')}
					</Tag>
				)}
			</span>
			{row.issuedAt && <TwoVoices t={t} confidence={row.confidence} assessment={row.assessment} compact />}
		</span>
	);
}

function ReportedCell({ locale, row }: Cell) {
	return row.lastReportAt ? <Day locale={locale} instant={row.lastReportAt} /> : null;
}

function UpdatedCell({ locale, row }: Cell) {
	return <Day locale={locale} instant={row.updatedAt} />;
}

function Day({ locale, instant }: { locale: Locale; instant: string }) {
	return (
		<time className={styles.day} dateTime={instant}>
			{formatDate(locale, dateOf(instant))}
		</time>
	);
}
