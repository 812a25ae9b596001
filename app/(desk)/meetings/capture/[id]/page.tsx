import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { formChoices } from '#app/(desk)/directives/_form/choices.ts';
import { findScope } from '#server/access/scope.ts';
import { languages } from '#server/capture/languages.ts';
import { frequencies } from '#server/minutes/inputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import { type Locale, locales, type Translate, translator } from '#server/platform/language.ts';
import { formOptions } from '../../_form-options.ts';
import { DiscardButton } from '../_discard-button.tsx';
import type { CardChoices } from './_card-state.ts';
import { PlainProposals } from './_plain-proposals.tsx';
import { Reading } from './_reading.tsx';
import { Workbench } from './_workbench.tsx';
import styles from './workbench.module.css';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('capture.title') };
}

/** One text on its way to directives: being read, being worked on, or finished. */
export default async function CaptureSessionPage({ params }: { params: Promise<{ id: string }> }) {
	const { id } = await params;
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'meeting.record')) notFound();
	const api = await serverCaller();
	const capture = await orNotFound(api.capture.read({ id }));
	const heldOn = formatDate(locale, capture.meetingDate);
	const choices = await cardChoices(t, locale, capture.meetingDate);
	const finished = capture.finishedAt !== null;
	// Asked here too, so that the reading begins for readers without script.
	if (!finished && !capture.read) await api.capture.follow({ id });
	return (
		<Stack gap="tight">
			<PageHeader
				t={t}
				title={capture.name || t('capture.title')}
				lead={t('capture.held', { date: heldOn })}
				breadcrumbs={[
					{ label: t('meetings.title'), href: '/meetings' },
					{ label: t('capture.title'), href: '/meetings/capture' },
				]}
				actions={
					!finished &&
					!capture.read && (
						<Texts locale={locale} namespaces={['capture']}>
							<DiscardButton id={id} version={capture.version} name={capture.name} next="/meetings/capture" />
						</Texts>
					)
				}
			/>
			{finished ? (
				<Finished t={t} meetingId={capture.meeting?.id ?? null} />
			) : (
				<Texts locale={locale} namespaces={['capture', 'conflict']}>
					{capture.read ? (
						<>
							<div className={styles.plain}>
								<PlainProposals t={t} locale={locale} capture={capture} organizations={choices.organizations} />
							</div>
							<Workbench
								// Read anew, or back to the reading before, the cards are others.
								key={`${capture.id}.${capture.meetingDate}.${capture.readAs}`}
								capture={capture}
								heldOn={heldOn}
								choices={choices}
								meetingOptions={formOptions(t, locale)}
							/>
						</>
					) : (
						<Panel>
							<Reading id={id} />
							<p className={styles.plain}>
								<a href={`/meetings/capture/${id}`}>{t('capture.lookAgain')}</a>
							</p>
						</Panel>
					)}
				</Texts>
			)}
		</Stack>
	);
}

async function cardChoices(t: Translate, locale: Locale, heldOn: string): Promise<CardChoices> {
	const { organizations, topics, kinds, urgencyMarks, weekdays } = await formChoices(locale);
	return {
		organizations,
		topics,
		kinds,
		urgencyMarks,
		weekdays,
		heldOn,
		joins: languages.either(({ clauses }) => clauses.leadsOver),
		languages: locales.map((value) => ({ value, label: t(`meetings.languages.${value}`) })),
		frequencies: frequencies.map((value) => ({ value, label: t(`capture.frequency.${value}`) })),
	};
}

function Finished({ t, meetingId }: { t: Translate; meetingId: string | null }) {
	const href = meetingId ? `/meetings/${meetingId}` : '/meetings/capture';
	return (
		<EmptyState
			title={t('capture.finished.title')}
			icon="check"
			actions={
				<LinkButton href={href}>{t(meetingId ? 'capture.finished.meeting' : 'capture.finished.new')}</LinkButton>
			}
		>
			{t('capture.finished.text')}
		</EmptyState>
	);
}
