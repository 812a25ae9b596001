import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { organizationKinds } from '#server/organizations/inputs.ts';
import { translator } from '#server/platform/language.ts';
import { type Organization, OrganizationForm } from '../_organization-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('organizations.admin.new.title') };
}

/** An organization that a decree has made. */
export default async function NewOrganizationPage() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const caller = await serverCaller();
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'organization.change')) notFound();
	const last = (await caller.organizations.list({})).at(-1);
	const empty: Organization = {
		code: '',
		kind: 'ministry',
		nameKk: '',
		nameRu: '',
		nameEn: '',
		shortKk: '',
		shortRu: '',
		shortEn: '',
		position: String((last?.position ?? 0) + 1),
		validFrom: '',
		validTo: '',
	};
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('organizations.admin.new.title')}
				lead={t('organizations.admin.new.lead')}
				breadcrumbs={[
					{ label: t('admin.title'), href: '/admin' },
					{ label: t('organizations.admin.title'), href: '/admin/organizations' },
				]}
			/>
			<Texts locale={locale} namespaces={['organizations', 'conflict']}>
				<OrganizationForm
					organization={empty}
					kinds={organizationKinds.map((kind) => ({ value: kind, label: t(`organizations.kind.${kind}`) }))}
				/>
			</Texts>
		</Stack>
	);
}
