import Link from 'next/link';
import { LinkButton } from '#app/_ui/button.tsx';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Pager } from '#app/_ui/pager.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { withQuery } from '#app/_ui/query.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { Due } from '#app/(desk)/_marks/due.tsx';
import { OrganizationName } from '#app/(desk)/_marks/organization-name.tsx';
import { RestrictedMark } from '#app/(desk)/_marks/tags.tsx';
import type { Inbox, InboxGroup } from '#server/directives/inbox-outputs.ts';
import { country } from '#server/directives/rules.ts';
import { formatNumber } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import styles from './_group.module.css';

type Group = Inbox['groups'][number];
type Row = Group['rows'][number];

/** Groups whose rows all belong to one's own organization: its name would stand in every row. */
const ownOrganization: readonly InboxGroup[] = [
	'returned',
	'to_accept',
	'to_report',
	'to_assign',
	'contribution_to_accept',
	'report_due',
	'plan_owed',
];

/** One group of the inbox: what it asks for, how many there are, and the rows with their next step. */
export function Group({
	t,
	locale,
	group,
	alone,
	cursor,
}: {
	t: Translate;
	locale: Locale;
	group: Group;
	/** The only group on the page, paged through. */
	alone: boolean;
	cursor: string | undefined;
}) {
	const { group: name, count, rows, nextCursor } = group;
	const path = '/inbox';
	const total = formatNumber(locale, count);
	return (
		<Stack gap="tight">
			<Panel
				id={name}
				flush
				title={
					<span className={styles.title}>
						{t(`inbox.groups.${name}`)} <Tag tone="accent">{total}</Tag>
					</span>
				}
				lead={t(`inbox.about.${name}`, { days: country().rules.silentAfterDays })}
				actions={
					!alone &&
					count > rows.length && (
						<LinkButton size="small" href={withQuery(path, { group: name })}>
							{t('inbox.all', { count: total })}
						</LinkButton>
					)
				}
			>
				<DataTable
					t={t}
					caption={t(`inbox.groups.${name}`)}
					columns={columnsOf(t, locale, name)}
					rows={rows}
					rowKey={({ row }) => row.id}
					tone={({ row, part }) => ((part ?? row).schedule === 'overdue' ? 'danger' : undefined)}
				/>
			</Panel>
			{alone && (
				<Pager
					t={t}
					summary={t('inbox.shown', { shown: formatNumber(locale, rows.length), count: total })}
					firstHref={cursor ? withQuery(path, { group: name }) : undefined}
					nextHref={nextCursor ? withQuery(path, { group: name, cursor: nextCursor }) : undefined}
				/>
			)}
		</Stack>
	);
}

/** A co-executor is asked for its part by the part's own date, which has moves of its own. */
function ofPart(row: Row['row'], part: NonNullable<Row['part']>): Row['row'] {
	const { dueOn, originalDueOn, dueMoves, dueDaysMoved, schedule, daysLate } = part;
	const moves = { originalDeadline: originalDueOn, deadlineMoves: dueMoves, daysMoved: dueDaysMoved };
	return { ...row, deadline: dueOn, ...moves, deadlinePhrase: null, schedule, daysLate };
}

/** The place on the directive's page where a move is made: both ways of ending stand in one form. */
function actionOf(move: Row['move']): string {
	if (move === 'plan' || move === 'report_milestone') return 'road-map';
	return move.replace(/_(executed|otherwise)$/, '');
}

function columnsOf(t: Translate, locale: Locale, name: InboxGroup): Column<Row>[] {
	const columns: (Column<Row> | null)[] = [
		{
			key: 'directive',
			header: t('inbox.columns.directive'),
			primary: true,
			width: 'wide',
			cell: ({ row, onBehalfOf }) => (
				<>
					<Link href={`/directives/${row.number}`}>{row.title}</Link>
					<span className={styles.under}>
						<span>{row.number}</span>
						<span>{row.meeting?.title ?? row.issuer}</span>
						{row.restricted && <RestrictedMark t={t} short />}
						{onBehalfOf && (
							<Tag tone="info" outlined>
								{t('inbox.onBehalfOf', { name: onBehalfOf })}
							</Tag>
						)}
					</span>
				</>
			),
		},
		ownOrganization.includes(name)
			? null
			: {
					key: 'lead',
					header: t('inbox.columns.lead'),
					cell: ({ row }) => row.lead && <OrganizationName {...row.lead} />,
				},
		{
			key: 'deadline',
			header: t('inbox.columns.deadline'),
			cell: ({ row, part }) => <Due t={t} locale={locale} row={part ? ofPart(row, part) : row} />,
		},
		{
			key: 'step',
			header: t('inbox.columns.step'),
			width: 'narrow',
			screenOnly: true,
			cell: ({ row, move }) => {
				const step = t(`inbox.steps.${name === 'to_decide' ? 'decide' : move}`);
				return (
					<LinkButton
						size="small"
						href={`/directives/${row.number}#${actionOf(move)}`}
						aria-label={t('inbox.stepFor', { step, number: row.number })}
					>
						{step}
					</LinkButton>
				);
			},
		},
	];
	return columns.filter((column): column is Column<Row> => column !== null);
}
