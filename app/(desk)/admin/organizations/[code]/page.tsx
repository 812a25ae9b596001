import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { translator } from '#server/platform/language.ts';
import { OrganizationForm } from '../_organization-form.tsx';

type Params = Promise<{ code: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
	const { code } = await params;
	return { title: decodeURIComponent(code) };
}

/** An organization renamed, reordered, ended. */
export default async function OrganizationPage({ params }: { params: Params }) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const { code } = await params;
	const caller = await serverCaller();
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'organization.change')) notFound();
	const found = await orNotFound(caller.organizations.read({ code: decodeURIComponent(code).slice(0, 40) }));
	const { version, position, validFrom, validTo, ...rest } = found;
	return (
		<Stack>
			<PageHeader
				t={t}
				title={found.name}
				lead={t('organizations.admin.edit.lead')}
				marks={
					<>
						<Tag>{t(`organizations.kind.${found.kind}`)}</Tag>
						<Tag>{found.code}</Tag>
					</>
				}
				breadcrumbs={[
					{ label: t('admin.title'), href: '/admin' },
					{ label: t('organizations.admin.title'), href: '/admin/organizations' },
				]}
			/>
			<Texts locale={locale} namespaces={['organizations', 'conflict']}>
				<OrganizationForm
					version={version}
					organization={{
						...rest,
						position: String(position),
						validFrom: validFrom ?? '',
						validTo: validTo ?? '',
					}}
					kinds={[]}
				/>
			</Texts>
		</Stack>
	);
}
