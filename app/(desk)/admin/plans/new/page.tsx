import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { translator } from '#server/platform/language.ts';
import { PlanForm } from '../_plan-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('plans.create') };
}

/** A typical plan for a kind of work that the country's pack does not know. */
export default async function NewTypicalPlan() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'plan.change')) notFound();
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('plans.create')}
				lead={t('plans.editLead')}
				breadcrumbs={[
					{ label: t('admin.title'), href: '/admin' },
					{ label: t('plans.title'), href: '/admin/plans' },
				]}
			/>
			<Texts locale={locale} namespaces={['plans', 'conflict']}>
				<PlanForm
					version={0}
					isNew
					start={{ kind: '', names: { kk: '', ru: '', en: '' }, usualDays: '180', retired: false, steps: [] }}
					personId={actor.personId}
				/>
			</Texts>
		</Stack>
	);
}
