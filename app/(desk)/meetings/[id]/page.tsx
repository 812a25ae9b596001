import type { Metadata } from 'next';
import { orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { LinkButton } from '#app/_ui/button.tsx';
import { DescriptionList } from '#app/_ui/description-list.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { levelName } from '#app/(desk)/_marks/levels.ts';
import type { MeetingOutput } from '#server/meetings/outputs.ts';
import { formatLongDate } from '#server/platform/dates.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';
import { ControlTag } from '../_control-tag.tsx';
import { DirectivesTable } from '../_directives-table.tsx';
import { Execution } from '../_execution.tsx';
import { IssueDrafts } from '../_issue-drafts.tsx';
import styles from '../_meetings.module.css';
import { kindOf } from '../_meetings-table.tsx';
import { Files } from './_files.tsx';

type Props = { params: Promise<{ id: string }> };

async function read(id: string) {
	return orNotFound((await serverCaller()).meetings.read({ id: id.slice(0, 40) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: (await read((await params).id)).title };
}

/** One meeting: what it was, how much of it is done, its directives in order, its minutes. */
export default async function MeetingPage({ params }: Props) {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const meeting = await read((await params).id);
	return (
		<Stack>
			<PageHeader
				t={t}
				title={meeting.title}
				breadcrumbs={[{ label: t('meetings.title'), href: '/meetings' }]}
				marks={
					<>
						<ControlTag t={t} control={meeting.control} />
						<span>{kindOf(t, meeting)}</span>
						<time dateTime={meeting.heldOn}>{formatLongDate(locale, meeting.heldOn)}</time>
					</>
				}
				lead={controlSentence(t, meeting)}
				actions={<MeetingActions t={t} meeting={meeting} />}
			/>
			<Panel>
				<Facts t={t} locale={locale} meeting={meeting} />
			</Panel>
			{meeting.execution.total > 0 && <Execution t={t} locale={locale} meeting={meeting} />}
			<Panel title={t('meetings.directives')} lead={t('meetings.directivesLead')} flush id="directives">
				{meeting.directives.length > 0 ? (
					<KeyboardList>
						<DirectivesTable t={t} locale={locale} meeting={meeting} />
					</KeyboardList>
				) : (
					<EmptyState title={t('meetings.noDirectives')}>
						{t(meeting.mayDraft ? 'meetings.noDirectivesText' : 'meetings.noDirectivesReader')}
					</EmptyState>
				)}
			</Panel>
			<Files t={t} locale={locale} id={meeting.id} />
			{meeting.minutes && (
				<Panel title={t('meetings.minutes')} id="minutes">
					<Disclosure summary={t('meetings.minutesShow')} open={meeting.minutes.length < 2500}>
						<p className={styles.minutes} lang={meeting.language}>
							{meeting.minutes}
						</p>
					</Disclosure>
				</Panel>
			)}
		</Stack>
	);
}

/** Rule 11 as a sentence; a reader who does not reach every directive is told of the ones that are reached. */
function controlSentence(t: Translate, { control, execution, seesAll }: MeetingOutput): string {
	const { total, drafts, onControl } = execution;
	if (!seesAll) {
		if (total === 0) return t('meetings.noDirectivesReader');
		return onControl > 0
			? t('meetings.controlSays.partialOpen', { open: onControl })
			: t('meetings.controlSays.partialClosed');
	}
	if (control === 'on_control' && onControl === 0) return t('meetings.controlSays.on_control_drafts', { drafts });
	return t(`meetings.controlSays.${control}`, { open: onControl, total });
}

function MeetingActions({ t, meeting }: { t: Translate; meeting: MeetingOutput }) {
	const count = meeting.execution.drafts;
	return (
		<>
			{meeting.mayIssue && count > 0 && (
				<IssueDrafts
					meetingId={meeting.id}
					words={{
						button: t('meetings.issue.button'),
						title: t('meetings.issue.title', { count }),
						text: t('meetings.issue.text', { count }),
						confirm: t('meetings.issue.confirm', { count }),
						cancel: t('meetings.issue.cancel'),
						sending: t('meetings.issue.sending'),
						done: t('meetings.issue.done', { count }),
						notReady: t('meetings.issue.notReady'),
						failed: t('meetings.issue.failed'),
					}}
					drafts={meeting.directives.map(({ number, itemNumber, title }) => ({
						number,
						name: itemNumber ? `${t('meetings.issue.item', { item: itemNumber })} · ${title}` : title,
					}))}
					reasons={{ lead_missing: t('errors.lead_missing'), deadline_missing: t('errors.deadline_missing') }}
				/>
			)}
			{meeting.mayDraft && (
				<LinkButton
					kind={count > 0 ? 'secondary' : 'primary'}
					icon="plus"
					href={`/directives/new?meeting=${encodeURIComponent(meeting.id)}`}
				>
					{t('meetings.addDirective')}
				</LinkButton>
			)}
			{meeting.mayEdit && meeting.mayDraft && (
				<LinkButton icon="document" href={`/meetings/capture?meeting=${encodeURIComponent(meeting.id)}`}>
					{t('capture.addFrom')}
				</LinkButton>
			)}
			<LinkButton icon="summary" href={`/summaries?scope=meeting:${encodeURIComponent(meeting.id)}`}>
				{t('meetings.summary')}
			</LinkButton>
			{meeting.mayEdit && (
				<LinkButton icon="edit" href={`/meetings/${meeting.id}/edit`}>
					{t('meetings.edit')}
				</LinkButton>
			)}
		</>
	);
}

function Facts({ t, locale, meeting }: { t: Translate; locale: Locale; meeting: MeetingOutput }) {
	return (
		<DescriptionList
			layout="grid"
			items={[
				{ term: t('meetings.facts.chair'), value: meeting.chair },
				{ term: t('meetings.facts.chairLevel'), value: levelName(locale, meeting.chairLevel) },
				{ term: t('meetings.facts.place'), value: meeting.place },
				{
					term: t('meetings.facts.sourceUrl'),
					value: meeting.sourceUrl && (
						<a href={meeting.sourceUrl} rel="noreferrer noopener" target="_blank">
							{new URL(meeting.sourceUrl).hostname} <Icon name="external" size={12} />
						</a>
					),
				},
				{ term: t('meetings.facts.language'), value: t(`meetings.languages.${meeting.language}`) },
			]}
		/>
	);
}
