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
import type { TypicalPlanOutput } from '#server/milestones/outputs.ts';
import { type Translate, translator } from '#server/platform/language.ts';

const path = '/admin/plans';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('plans.title') };
}

/** The typical plans that road maps begin with, by kind of work. */
export default async function TypicalPlansPage() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const caller = await serverCaller();
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'plan.change')) notFound();
	const plans = await caller.plans.list({});
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('plans.title')}
				lead={t('plans.lead')}
				breadcrumbs={[{ label: t('admin.title'), href: '/admin' }]}
				actions={
					<LinkButton kind="primary" icon="plus" href={`${path}/new`}>
						{t('plans.create')}
					</LinkButton>
				}
			/>
			<KeyboardList>
				<Panel flush>
					<DataTable t={t} caption={t('plans.title')} columns={columnsOf(t)} rows={plans} rowKey={({ kind }) => kind} />
				</Panel>
			</KeyboardList>
		</Stack>
	);
}

function columnsOf(t: Translate): Column<TypicalPlanOutput>[] {
	return [
		{
			key: 'name',
			header: t('plans.column.name'),
			primary: true,
			width: 'wide',
			cell: ({ kind, name }) => <Link href={`${path}/${kind}`}>{name}</Link>,
		},
		{ key: 'kind', header: t('plans.column.kind'), cell: ({ kind }) => kind },
		{ key: 'steps', header: t('plans.column.steps'), align: 'end', cell: ({ steps }) => steps.length },
		{
			key: 'state',
			header: t('plans.column.state'),
			cell: ({ version, retired }) =>
				retired ? (
					<Tag tone="warning" outlined>
						{t('plans.retired')}
					</Tag>
				) : (
					t(version === 0 ? 'plans.packed' : 'plans.own')
				),
		},
	];
}
