import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { translator } from '#server/platform/language.ts';
import { PlanForm } from '../_plan-form.tsx';
import { valuesOf } from '../_plan-values.ts';

type Params = Promise<{ kind: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
	return { title: decodeURIComponent((await params).kind) };
}

/** A typical plan renamed, its steps written anew, or taken out of what is offered. */
export default async function TypicalPlanPage({ params }: { params: Params }) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const kind = decodeURIComponent((await params).kind);
	const caller = await serverCaller();
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'plan.change')) notFound();
	const plan = (await caller.plans.list({})).find((each) => each.kind === kind);
	if (!plan) notFound();
	return (
		<Stack>
			<PageHeader
				t={t}
				title={plan.name}
				lead={t('plans.editLead')}
				marks={<Tag>{plan.kind}</Tag>}
				breadcrumbs={[
					{ label: t('admin.title'), href: '/admin' },
					{ label: t('plans.title'), href: '/admin/plans' },
				]}
			/>
			<Texts locale={locale} namespaces={['plans', 'conflict']}>
				<PlanForm version={plan.version} isNew={false} start={valuesOf(plan)} personId={actor.personId} />
			</Texts>
		</Stack>
	);
}
