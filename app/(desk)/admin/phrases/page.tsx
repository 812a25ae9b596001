import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { withQuery } from '#app/_ui/query.ts';
import { Tabs } from '#app/_ui/tabs.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { phraseStates } from '#server/phrases/inputs.ts';
import { translator } from '#server/platform/language.ts';
import { PhrasesTable } from './_phrases-table.tsx';

const path = '/admin/phrases';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('phrases.title') };
}

/** What clerks' corrections taught: an administrator decides which of it texts are read with. */
export default async function PhrasesPage({ searchParams }: { searchParams: Promise<{ state?: string }> }) {
	const asked = (await searchParams).state;
	const state = phraseStates.find((each) => each === asked) ?? 'proposed';
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'phrase.review')) notFound();
	const { rows } = await (await serverCaller()).phrases.list({ state });
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('phrases.title')}
				lead={t('phrases.lead')}
				breadcrumbs={[{ label: t('admin.title'), href: '/admin' }]}
			/>
			<Tabs
				label={t('phrases.states')}
				items={phraseStates.map((each) => ({
					href: each === 'proposed' ? path : withQuery(path, { state: each }),
					label: t(`phrases.state.${each}`),
					current: each === state,
				}))}
			/>
			<Panel flush>
				{rows.length > 0 ? (
					<Texts locale={locale} namespaces={['phrases']}>
						<PhrasesTable t={t} locale={locale} rows={rows} />
					</Texts>
				) : (
					<EmptyState title={t(`phrases.empty.${state}`)} icon="check">
						{t(state === 'proposed' ? 'phrases.emptyText' : 'phrases.emptyDecided')}
					</EmptyState>
				)}
			</Panel>
		</Stack>
	);
}
