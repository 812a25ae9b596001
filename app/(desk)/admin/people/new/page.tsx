import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { country } from '#server/directives/rules.ts';
import { translator } from '#server/platform/language.ts';
import { membershipChoices } from '../_membership-choices.ts';
import { NewPerson } from './_new-person.tsx';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('people.new.title') };
}

/** An account for somebody new. */
export default async function NewPersonPage() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const caller = await serverCaller();
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'person.change')) notFound();
	const organizations = await caller.organizations.list({ state: 'standing' });
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('people.new.title')}
				lead={t('people.new.lead')}
				breadcrumbs={[
					{ label: t('admin.title'), href: '/admin' },
					{ label: t('people.title'), href: '/admin/people' },
				]}
			/>
			<Texts locale={locale} namespaces={['people']}>
				<NewPerson choices={membershipChoices(t, organizations)} locale={country().locales[0]} />
			</Texts>
		</Stack>
	);
}
