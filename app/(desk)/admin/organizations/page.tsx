import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { findScope } from '#server/access/scope.ts';
import type { OrganizationOutput } from '#server/organizations/outputs.ts';
import { today } from '#server/platform/clock.ts';
import { formatDate } from '#server/platform/dates.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';

const path = '/admin/organizations';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('organizations.admin.title') };
}

/** Every organization there is or was, in the government's own order. */
export default async function OrganizationsPage() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const caller = await serverCaller();
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'organization.change')) notFound();
	const organizations = await caller.organizations.list({});
	const standing = organizations.filter((each) => each.standing).length;
	const ended = organizations.filter((each) => each.validTo !== null && each.validTo <= today()).length;
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('organizations.admin.title')}
				lead={t('organizations.admin.lead', { count: standing, ended })}
				breadcrumbs={[{ label: t('admin.title'), href: '/admin' }]}
				actions={
					<LinkButton kind="primary" icon="plus" href={`${path}/new`}>
						{t('organizations.admin.create')}
					</LinkButton>
				}
			/>
			<KeyboardList>
				<Panel flush>
					<DataTable
						t={t}
						caption={t('organizations.admin.title')}
						columns={columnsOf(t, locale)}
						rows={organizations}
						rowKey={(row) => row.code}
					/>
				</Panel>
			</KeyboardList>
		</Stack>
	);
}

function columnsOf(t: Translate, locale: Locale): Column<OrganizationOutput>[] {
	const named = (name: string) => t(`organizations.admin.column.${name}`);
	return [
		{
			key: 'name',
			header: named('name'),
			primary: true,
			width: 'wide',
			cell: (row) => <Link href={`${path}/${encodeURIComponent(row.code)}`}>{row.name}</Link>,
		},
		{ key: 'code', header: named('code'), width: 'narrow', cell: (row) => row.code },
		{ key: 'kind', header: named('kind'), cell: (row) => t(`organizations.kind.${row.kind}`) },
		{
			key: 'from',
			header: named('from'),
			width: 'narrow',
			cell: (row) => row.validFrom && formatDate(locale, row.validFrom),
		},
		{
			key: 'until',
			header: named('until'),
			width: 'narrow',
			cell: (row) => row.validTo && formatDate(locale, row.validTo),
		},
		{ key: 'state', header: named('state'), cell: (row) => <State t={t} row={row} /> },
	];
}

function State({ t, row }: { t: Translate; row: OrganizationOutput }) {
	if (row.standing) return t('organizations.admin.standing');
	const coming = row.validFrom !== null && row.validFrom > today();
	return (
		<Tag tone={coming ? 'info' : 'warning'} outlined>
			{t(coming ? 'organizations.admin.coming' : 'organizations.admin.ended')}
		</Tag>
	);
}
