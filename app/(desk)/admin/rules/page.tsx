import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { translator } from '#server/platform/language.ts';
import { Section } from './_section.tsx';
import { sections } from './_sections.tsx';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('rules.title') };
}

/** The rules of control as they stand here, each with what the country says and, for administrators, the way to set it. */
export default async function RulesPage() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'rules.read')) notFound();
	const caller = await serverCaller();
	const rules = await caller.rules.read({});
	const mayChange = findScope(actor, 'rules.change') !== null;
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('rules.title')}
				lead={t('rules.lead')}
				breadcrumbs={[{ label: t('admin.title'), href: '/admin' }]}
			/>
			<Texts locale={locale} namespaces={['rules', 'conflict']}>
				<Stack>
					{sections({ t, locale, rules, personId: actor.personId }).map(({ rule, value, form }) => (
						<Section
							key={rule}
							t={t}
							locale={locale}
							rule={rule}
							standing={rules[rule]}
							personId={actor.personId}
							form={mayChange ? form : null}
						>
							{value}
						</Section>
					))}
				</Stack>
			</Texts>
		</Stack>
	);
}
