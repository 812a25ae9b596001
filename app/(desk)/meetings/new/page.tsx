import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { today } from '#server/platform/clock.ts';
import { translator } from '#server/platform/language.ts';
import { MeetingForm } from '../_form.tsx';
import { formOptions } from '../_form-options.ts';
import { WaysIn } from '../_ways-in.tsx';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('meetings.form.newTitle') };
}

/** A meeting is registered first; its directives are written down on its own page. */
export default async function NewMeetingPage() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'meeting.record')) notFound();
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('meetings.form.newTitle')}
				lead={t('meetings.form.newLead')}
				breadcrumbs={[{ label: t('meetings.title'), href: '/meetings' }]}
			/>
			<WaysIn t={t} current="hand" />
			<Texts locale={locale} namespaces={['meetings']}>
				<MeetingForm
					draftKey={`meeting.new.${actor.personId}`}
					options={formOptions(t, locale)}
					values={{
						title: '',
						kind: 'sitting',
						heldOn: today(),
						number: '',
						chair: '',
						chairLevel: 'prime_minister',
						place: '',
						sourceUrl: '',
						language: locale,
						minutes: '',
					}}
				/>
			</Texts>
		</Stack>
	);
}
