import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { withQuery } from '#app/_ui/query.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { minutesLimits } from '#server/minutes/read-aside.ts';
import { isCursor } from '#server/platform/cursor.ts';
import { formatDate } from '#server/platform/dates.ts';
import { hasSentence, locales, translator } from '#server/platform/language.ts';
import { sentenceOf } from '#server/platform/sentences.ts';
import { startDraftKey } from '#server/trpc/capture-upload.ts';
import { WaysIn } from '../_ways-in.tsx';
import { StartForm } from './_start-form.tsx';
import { Unfinished } from './_unfinished.tsx';

const path = '/meetings/capture';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('capture.title') };
}

/** Minutes become directives: paste or drop them here; what was begun earlier waits below. */
export default async function CapturePage({
	searchParams,
}: {
	searchParams: Promise<Record<string, string | undefined>>;
}) {
	const { meeting: meetingId, refused, older, ...figures } = await searchParams;
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'meeting.record')) notFound();
	const api = await serverCaller();
	const [meeting, { rows, nextCursor }] = await Promise.all([
		meetingId ? orNotFound(api.meetings.read({ id: meetingId })) : null,
		api.capture.list({ cursor: older && isCursor(older) ? older : null }),
	]);
	const draftKey = startDraftKey(actor.personId, meeting?.id ?? null);
	// With script the form finds its draft by itself.
	const kept = refused ? ((await api.drafts.read({ key: draftKey })).draft?.value ?? null) : null;
	const { bytes, characters } = minutesLimits();
	const reason =
		refused && /^(?:document|capture|meeting)_\w+$/.test(refused) && hasSentence(locale, `errors.${refused}`)
			? refused
			: null;
	return (
		<Stack>
			<PageHeader
				t={t}
				title={t('capture.title')}
				lead={
					meeting
						? t('capture.leadMeeting', { title: meeting.title, date: formatDate(locale, meeting.heldOn) })
						: t('capture.intro')
				}
				breadcrumbs={[
					{ label: t('meetings.title'), href: '/meetings' },
					...(meeting ? [{ label: meeting.title, href: `/meetings/${meeting.id}` }] : []),
				]}
			/>
			{!meeting && <WaysIn t={t} current="capture" />}
			{reason && (
				<Notice tone="danger" label={t('ui.notice.danger')} live>
					{sentenceOf(locale, reason, numbersIn(figures))}{' '}
					{reason === 'document_sheet' && <Link href="/directives/import">{t('capture.toImport')}</Link>}
				</Notice>
			)}
			<Panel>
				<Texts locale={locale} namespaces={['capture', 'conflict']}>
					<StartForm
						draftKey={draftKey}
						kept={kept}
						meeting={meeting && { id: meeting.id, heldOn: meeting.heldOn }}
						most={{
							bytes,
							tooLarge: sentenceOf(locale, 'document_too_large', { megabytes: Math.round(bytes / 1_048_576) }),
							characters,
							tooLong: sentenceOf(locale, 'document_too_long', { characters }),
						}}
						languages={locales.map((value) => ({ value, label: t(`meetings.languages.${value}`) }))}
					/>
				</Texts>
			</Panel>
			{(rows.length > 0 || older) && (
				<Unfinished
					t={t}
					locale={locale}
					rows={rows}
					firstHref={older ? withQuery(path, { meeting: meetingId }) : undefined}
					nextHref={nextCursor ? withQuery(path, { meeting: meetingId, older: nextCursor }) : undefined}
				/>
			)}
		</Stack>
	);
}

/** What fills the sentence of a refusal; only a number is a figure. */
function numbersIn(query: Record<string, string | undefined>): Record<string, number> {
	const figures = { megabytes: 0, characters: 0, pages: 0, most: 0 };
	for (const name of Object.keys(figures) as (keyof typeof figures)[]) figures[name] = Number(query[name]) || 0;
	return figures;
}
