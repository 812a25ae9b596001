import { LinkButton } from '#app/_ui/button.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { deadlineWords } from '#app/(desk)/_marks/due.tsx';
import { OutcomeTag, RestrictedMark, StageTag } from '#app/(desk)/_marks/tags.tsx';
import { UrgencyMark } from '#app/(desk)/_marks/urgency.tsx';
import { PrintButton } from '../_print-button.tsx';
import { CalendarMark } from './_calendar-mark.tsx';
import { isOpen } from './_moves.ts';
import type { Told } from './_told.ts';
import { Watch } from './_watch.tsx';

/** What it is called and where it stands, in one look. */
export function Head({ t, locale, directive }: Told) {
	return (
		<PageHeader
			t={t}
			title={directive.title}
			breadcrumbs={[{ label: t('register.title'), href: '/directives' }]}
			marks={<Marks t={t} locale={locale} directive={directive} />}
			actions={
				<>
					{isOpen(directive, 'edit') && (
						<LinkButton icon="edit" href={`/directives/${directive.number}/edit`}>
							{t('directive.edit')}
						</LinkButton>
					)}
					<Watch locale={locale} directive={directive} />
					<PrintButton label={t('directive.print')} />
				</>
			}
		/>
	);
}

/** Where it stands, in tags. */
export function Marks({ t, locale, directive }: Told) {
	const { number, stage, outcome, schedule, restricted, proposedOutcome, extensionPending, urgency } = directive;
	return (
		<>
			<strong>{t('directive.number', { number })}</strong>
			<StageTag t={t} stage={stage} />
			{outcome && <OutcomeTag t={t} outcome={outcome} />}
			{proposedOutcome && (
				<Tag tone="info" outlined>
					{t('register.awaitsCurator')}
				</Tag>
			)}
			{extensionPending && (
				<Tag tone="info" outlined>
					{t('register.extensionPending')}
				</Tag>
			)}
			<Deadline t={t} locale={locale} directive={directive} />
			{schedule !== 'no_deadline' && schedule !== 'on_time' && <CalendarMark t={t} directive={directive} />}
			{restricted && <RestrictedMark t={t} />}
			<UrgencyMark locale={locale} urgency={urgency} />
		</>
	);
}

/** Until when, while it counts; the ledger tells the rest. */
function Deadline({ t, locale, directive }: Told) {
	const words = directive.issuedAt && !directive.closedOn && deadlineWords(locale, directive, directive.day);
	if (!words) return null;
	return (
		<time dateTime={words.iso}>
			{[t('directive.due', { date: words.date }), words.distance].filter(Boolean).join(' · ')}
		</time>
	);
}
