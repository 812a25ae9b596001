import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { formatInstant } from '#server/platform/dates.ts';
import { translator } from '#server/platform/language.ts';
import { MeetingForm } from '../../_form.tsx';
import { formOptions } from '../../_form-options.ts';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('meetings.form.editTitle') };
}

/** A meeting's data corrected by whoever may. */
export default async function EditMeetingPage({ params }: { params: Promise<{ id: string }> }) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const { id } = await params;
	const meeting = await orNotFound((await serverCaller()).meetings.read({ id: id.slice(0, 40) }));
	if (!meeting.mayEdit) notFound();
	const actor = await currentActor();
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('meetings.form.editTitle')}
				breadcrumbs={[
					{ label: t('meetings.title'), href: '/meetings' },
					{ label: meeting.title, href: `/meetings/${meeting.id}` },
				]}
			/>
			<Texts locale={locale} namespaces={['meetings']}>
				<MeetingForm
					id={meeting.id}
					version={meeting.version}
					changedAt={formatInstant(locale, meeting.updatedAt)}
					draftKey={`meeting.${meeting.id}.${actor?.personId}`}
					options={formOptions(t, locale)}
					values={{
						title: meeting.title,
						kind: meeting.kind,
						heldOn: meeting.heldOn,
						number: meeting.number ?? '',
						chair: meeting.chair,
						chairLevel: meeting.chairLevel,
						place: meeting.place ?? '',
						sourceUrl: meeting.sourceUrl ?? '',
						language: meeting.language,
						minutes: meeting.minutes ?? '',
					}}
				/>
			</Texts>
		</Stack>
	);
}
