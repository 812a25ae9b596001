import { notFound } from 'next/navigation';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import type { MeetingOutput } from '#server/meetings/outputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import { type Locale, translator } from '#server/platform/language.ts';
import { formChoices } from '../_form/choices.ts';
import { DraftForm } from '../_form/draft-form.tsx';
import { type FormValues, noRhythm } from '../_form/values.ts';

/** A new directive: under a meeting, whose chair gives it, or alone, as a resolution. */
export default async function NewDirective({
	searchParams,
}: {
	searchParams: Promise<{ meeting?: string; after?: string }>;
}) {
	const { meeting: meetingId, after } = await searchParams;
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const api = await serverCaller();
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'directive.draft')) notFound();
	const meeting = meetingId ? await orNotFound(api.meetings.read({ id: meetingId })) : null;
	const crumbs = meeting
		? [
				{ label: t('nav.meetings'), href: '/meetings' },
				{ label: meeting.title, href: `/meetings/${meeting.id}` },
			]
		: [{ label: t('register.title'), href: '/directives' }];
	return (
		<>
			<title>{t('directive.new.title')}</title>
			<PageHeader
				t={t}
				title={t('directive.new.title')}
				lead={
					meeting
						? t('directive.new.underMeeting', { title: meeting.title, date: formatDate(locale, meeting.heldOn) })
						: t('directive.new.alone')
				}
				breadcrumbs={crumbs}
			/>
			<Stack>
				{after && (
					<Notice tone="success" label={t('ui.notice.success')} live>
						{t('directive.new.after', { number: after })}
					</Notice>
				)}
				<Panel>
					<Texts locale={locale} namespaces={['directives', 'conflict', 'drafting']}>
						<DraftForm
							key={after ?? 'first'}
							start={startingValues(locale, meeting)}
							choices={await formChoices(locale)}
							meetingId={meeting?.id ?? null}
							personId={actor.personId}
						/>
					</Texts>
				</Panel>
			</Stack>
		</>
	);
}

/** An item of a meeting begins with the meeting's language, chair and next number. */
function startingValues(locale: Locale, meeting: MeetingOutput | null): FormValues {
	return {
		itemNumber: meeting ? nextItem(meeting) : '',
		words: '',
		language: (meeting?.language as FormValues['language'] | undefined) ?? locale,
		titles: { kk: '', ru: '', en: '' },
		translations: { kk: '', ru: '', en: '' },
		issuer: meeting?.chair ?? '',
		issuerLevel: meeting?.chairLevel ?? '',
		basis: '',
		sourceUrl: meeting?.sourceUrl ?? '',
		topic: meeting?.directives.at(-1)?.topic ?? '',
		kind: '',
		urgency: '',
		recurrence: noRhythm,
		restricted: false,
		standing: false,
		deadline: '',
		deadlinePhrase: '',
		leadOrganization: '',
		coExecutors: [],
	};
}

function nextItem({ directives }: MeetingOutput): string {
	const numbers = directives.map(({ itemNumber }) => Number.parseInt(itemNumber ?? '', 10)).filter(Number.isFinite);
	return String(Math.max(0, ...numbers) + 1);
}
