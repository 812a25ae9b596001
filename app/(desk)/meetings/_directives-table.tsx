import Link from 'next/link';
import { classes } from '#app/_ui/classes.ts';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Due } from '#app/(desk)/_marks/due.tsx';
import { OrganizationName } from '#app/(desk)/_marks/organization-name.tsx';
import { OutcomeTag, RestrictedMark, StageTag } from '#app/(desk)/_marks/tags.tsx';
import { TwoVoices } from '#app/(desk)/_marks/two-voices.tsx';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import type { MeetingOutput } from '#server/meetings/outputs.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import styles from './_meetings.module.css';

/** A meeting's directives in the order of its items, with their three statuses. */
export function DirectivesTable({ t, locale, meeting }: { t: Translate; locale: Locale; meeting: MeetingOutput }) {
	return (
		<DataTable
			t={t}
			caption={t('meetings.directives')}
			columns={columnsOf(t, locale)}
			rows={meeting.directives}
			rowKey={(row) => row.id}
			tone={(row) => (row.schedule === 'overdue' ? 'danger' : undefined)}
		/>
	);
}

function columnsOf(t: Translate, locale: Locale): Column<DirectiveRow>[] {
	return [
		{ key: 'item', header: t('meetings.directiveColumns.item'), width: 'narrow', cell: (row) => row.itemNumber },
		{
			key: 'directive',
			header: t('meetings.directiveColumns.directive'),
			primary: true,
			width: 'wide',
			cell: (row) => (
				<>
					<Link href={`/directives/${row.number}`}>{row.title}</Link>
					{!row.words.startsWith(row.title.replace(/…$/, '')) && (
						<span className={classes(styles.words, styles.clamped)} lang={row.language}>
							{row.words}
						</span>
					)}
					<span className={styles.marks}>
						<span className={styles.under}>{row.number}</span>
						{row.restricted && <RestrictedMark t={t} short />}
					</span>
				</>
			),
		},
		{
			key: 'lead',
			header: t('meetings.directiveColumns.lead'),
			cell: (row) =>
				row.lead ? (
					<>
						<OrganizationName {...row.lead} />
						{row.coExecutors.length > 0 && (
							<span className={styles.under}>+ {row.coExecutors.map((each) => each.short).join(', ')}</span>
						)}
					</>
				) : (
					<span className={styles.missing}>{t('meetings.noLead')}</span>
				),
		},
		{
			key: 'deadline',
			header: t('meetings.directiveColumns.deadline'),
			cell: (row) => <Due t={t} locale={locale} row={row} />,
		},
		{
			key: 'stage',
			header: t('meetings.directiveColumns.stage'),
			cell: (row) => (row.outcome ? <OutcomeTag t={t} outcome={row.outcome} /> : <StageTag t={t} stage={row.stage} />),
		},
		{
			key: 'voices',
			header: t('meetings.directiveColumns.voices'),
			cell: (row) =>
				row.issuedAt && <TwoVoices t={t} confidence={row.confidence} assessment={row.assessment} compact />,
		},
	];
}
