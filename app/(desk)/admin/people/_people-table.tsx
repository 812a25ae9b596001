import Link from 'next/link';
import { LinkButton } from '#app/_ui/button.tsx';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { RoleList } from '#app/(desk)/account/_role-list.tsx';
import type { PersonRow } from '#server/people/outputs.ts';
import { formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { AccountTags } from './_account-tags.tsx';
import styles from './_people.module.css';

/** People as rows; the name leads to the person. */
export function PeopleTable({
	t,
	locale,
	rows,
	clearHref,
}: {
	t: Translate;
	locale: Locale;
	rows: readonly PersonRow[];
	clearHref: string | undefined;
}) {
	const columns: Column<PersonRow>[] = [
		{
			key: 'name',
			header: t('people.column.name'),
			primary: true,
			width: 'wide',
			cell: (row) => (
				<>
					<Link href={`/admin/people/${row.id}`}>{row.name}</Link>
					<div className={styles.email}>{row.email}</div>
				</>
			),
		},
		{ key: 'position', header: t('people.column.position'), cell: (row) => row.position },
		{
			key: 'roles',
			header: t('people.column.roles'),
			cell: (row) => <RoleList t={t} memberships={row.memberships} />,
		},
		{ key: 'state', header: t('people.column.state'), cell: (row) => <AccountTags t={t} person={row} /> },
		{
			key: 'seen',
			header: t('people.column.seen'),
			cell: (row) => (row.lastSeenAt ? formatInstant(locale, row.lastSeenAt) : t('people.never')),
		},
	];
	return (
		<DataTable
			t={t}
			caption={t('people.title')}
			columns={columns}
			rows={rows}
			rowKey={(row) => row.id}
			empty={
				<EmptyState
					title={t('people.empty.title')}
					icon="people"
					actions={clearHref && <LinkButton href={clearHref}>{t('ui.filter.clear')}</LinkButton>}
				>
					{t('people.empty.text')}
				</EmptyState>
			}
		/>
	);
}
