import type { ReactNode } from 'react';
import { LinkButton } from '#app/_ui/button.tsx';
import { country } from '#server/directives/rules.ts';
import { today } from '#server/platform/clock.ts';
import { Accept } from '../_actions/accept.tsx';
import { AcceptReport } from '../_actions/accept-report.tsx';
import { Align } from '../_actions/align.tsx';
import { AcceptContribution, ReturnContribution } from '../_actions/answer-contribution.tsx';
import { Assess } from '../_actions/assess.tsx';
import { Assign } from '../_actions/assign.tsx';
import { Contribute } from '../_actions/contribute.tsx';
import { Decline } from '../_actions/decline.tsx';
import { Discard } from '../_actions/discard.tsx';
import { Ending } from '../_actions/ending.tsx';
import { Issue } from '../_actions/issue.tsx';
import { KeepOnControl } from '../_actions/keep-on-control.tsx';
import { Merge } from '../_actions/merge.tsx';
import { MoveDeadline } from '../_actions/move-deadline.tsx';
import { Remind } from '../_actions/remind.tsx';
import { ReturnReport } from '../_actions/return-report.tsx';
import type { OutcomeOption, Subject } from '../_actions/subject.ts';
import { Submit } from '../_actions/submit.tsx';
import { WithdrawExtension } from '../_actions/withdraw-extension.tsx';
import styles from './_actions-panel.module.css';
import { missingOf, openRemarksOf, partsOpenTo } from './_contributions.ts';
import { AnswerExtension, AskForExtension } from './_extension-forms.tsx';
import { beforeMoving } from './_extensions-of.ts';
import { isOpen, outcomesOf } from './_moves.ts';
import { ReportProgress } from './_report-progress.tsx';
import type { Told } from './_told.ts';

/** Moves that carry the directive on: the first open one is the page's main button. */
const leading = ['issue', 'accept', 'accept_report', 'close_executed', 'propose_executed', 'report'];

/** One form for each open move, in the order in which a directive lives. */
export function OpenActions({ t, locale, directive, personId }: Told & { personId: string }) {
	const { number, version, percent, responsibleId, assessment, executedOn, proposedOutcome } = directive;
	const subject: Subject = { number, version, personId, today: today() };
	const main = leading.find((move) => isOpen(directive, move));
	const ending = (kind: 'propose' | 'close') => {
		const outcomes = outcomesOf(directive, kind).map(
			(value): OutcomeOption => ({ value, label: t(`marks.outcome.${value}`) }),
		);
		const chosen = proposedOutcome ?? (outcomes.length === 1 ? outcomes[0]?.value : undefined) ?? '';
		return { kind, subject, first: main === `${kind}_executed`, outcomes, chosen, executedOn: executedOn ?? today() };
	};
	const forms: Record<string, () => ReactNode> = {
		issue: () => <Issue subject={subject} first={main === 'issue'} />,
		accept: () => <Accept subject={subject} first={main === 'accept'} />,
		accept_report: () => <AcceptReport subject={subject} first={main === 'accept_report'} />,
		return_report: () => <ReturnReport subject={subject} />,
		propose: () => <Ending {...ending('propose')} />,
		close: () => <Ending {...ending('close')} />,
		decline: () => <Decline subject={subject} />,
		keep_on_control: () => <KeepOnControl subject={subject} />,
		submit: () => <Submit subject={subject} remarks={openRemarksOf(directive)} missing={missingOf(t, directive)} />,
		contribute: () => <Contribute subject={subject} organizations={partsOpenTo(directive, 'contribute')} />,
		accept_contribution: () => (
			<AcceptContribution subject={subject} organizations={partsOpenTo(directive, 'accept_contribution')} />
		),
		return_contribution: () => (
			<ReturnContribution subject={subject} organizations={partsOpenTo(directive, 'return_contribution')} />
		),
		report: () => (
			<ReportProgress t={t} locale={locale} subject={subject} first={main === 'report'} percent={percent} />
		),
		plan: () => <LinkButton href="#road-map">{t('directive.move.plan')}</LinkButton>,
		report_milestone: () => <LinkButton href="#road-map">{t('directive.move.report_milestone')}</LinkButton>,
		measure: () => <LinkButton href="#indicators">{t('directive.move.measure')}</LinkButton>,
		assign: () => <Assign subject={subject} people={peopleOf(directive)} responsibleId={responsibleId ?? ''} />,
		assess: () => <Assess subject={subject} assessment={assessment ?? ''} />,
		move_deadline: () => <MoveDeadline subject={subject} {...deadlineNotes({ t, locale, directive })} />,
		request_extension: () => <AskForExtension t={t} locale={locale} directive={directive} subject={subject} />,
		withdraw_extension: () => <WithdrawExtension subject={subject} />,
		decide_extension: () => <AnswerExtension t={t} locale={locale} directive={directive} subject={subject} />,
		attach: () => <LinkButton href="#files">{t('directive.move.attach')}</LinkButton>,
		remind: () => <Remind subject={subject} />,
		link: () => <Align subject={subject} />,
		split: () => <LinkButton href={`/directives/${number}/split`}>{t('directive.move.split')}</LinkButton>,
		merge: () => <Merge subject={subject} />,
		discard: () => <Discard subject={subject} next={afterDiscard(directive)} />,
	};
	const shown = Object.entries(forms).filter(([name]) => {
		if (name === 'propose' || name === 'close') return outcomesOf(directive, name).length > 0;
		// Whoever keeps the road map is shown to it once.
		if (name === 'report_milestone' && isOpen(directive, 'plan')) return false;
		return isOpen(directive, name);
	});
	return (
		<ul className={styles.open}>
			{shown.map(([name, form]) => (
				<li key={name} id={name}>
					{form()}
				</li>
			))}
		</ul>
	);
}

function peopleOf({ assignable }: Told['directive']) {
	return assignable.map(({ id, name, position }) => ({ value: id, label: position ? `${name}, ${position}` : name }));
}

/** What to know before a deadline is moved: the one that stands, and whether it was moved often. */
function deadlineNotes({ t, locale, directive }: Told) {
	const { deadlineMoves } = directive;
	const { extensionLimit } = country().rules;
	return {
		now: beforeMoving({ t, locale, directive }),
		limit: deadlineMoves >= extensionLimit.count ? t('directive.deadline.often', { count: deadlineMoves }) : null,
	};
}

function afterDiscard({ meeting }: Told['directive']): string {
	return meeting ? `/meetings/${meeting.id}` : '/directives';
}
