import { Fragment, type ReactNode } from 'react';
import { serverCaller } from '#app/_trpc/caller.ts';
import { Actions } from '#app/_ui/button.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import type { MilestoneOutput, RoadMap as RoadMapOutput } from '#server/milestones/outputs.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { dateOf, today } from '#server/platform/clock.ts';
import { daysBetween, distance, formatDate } from '#server/platform/dates.ts';
import {
	AddMilestone,
	EditMilestone,
	FinishMilestone,
	MoveMilestone,
	type OwnerOption,
	TypicalPlan,
	WithReason,
} from '../_actions/milestones.tsx';
import { MilestoneMark } from './_milestone-mark.tsx';
import { MilestonePlace } from './_milestone-place.tsx';
import styles from './_road-map.module.css';
import type { Told } from './_told.ts';

type Shown = Omit<Told, 'directive' | 'on'> & { map: RoadMapOutput; day: CalendarDate; personId: string };

/** The road map: its steps in order, how each stands, and what its keepers may do with it. */
export async function RoadMap({ t, locale, directive, on, personId }: Told & { personId: string }) {
	if (!directive.issuedAt) return null;
	const { number, day } = directive;
	const api = await serverCaller();
	const map = await (on ? api.history.roadMap({ number, on }) : api.milestones.list({ number }));
	const owed = map.duty === 'missing' || map.duty === 'overdue';
	// Where no plan is owed and none was made, there is nothing to say to whoever only reads.
	if (map.milestones.length === 0 && !owed && !map.keeps) return null;
	const shown: Shown = { t, locale, map, day, personId };
	const { done, counted, next } = map.progress;
	const none = map.milestones.length === 0;
	const begin = none ? t(map.keeps ? 'roadMap.noneKeeper' : 'roadMap.none') : undefined;
	return (
		<Texts locale={locale} namespaces={['directives', 'conflict']}>
			<Panel
				id="road-map"
				title={counted > 0 ? t('roadMap.titleDone', { done, counted }) : t('roadMap.title')}
				lead={next ? t('roadMap.next', { title: next.title, date: formatDate(locale, next.dueOn) }) : begin}
				actions={none && map.keeps && <Keeping {...shown} />}
			>
				{(owed || !none) && (
					<div className={styles.map}>
						{owed && <Duty {...shown} />}
						{!none && (
							<ol className={styles.list}>
								{map.milestones.map((milestone, place) => (
									<li key={milestone.id} className={styles.step} data-standing={milestone.standing}>
										<Step {...shown} milestone={milestone} place={place} />
									</li>
								))}
							</ol>
						)}
						{!none && map.keeps && <Keeping {...shown} />}
					</div>
				)}
			</Panel>
		</Texts>
	);
}

/** A plan is owed and not there: the absence shows. */
function Duty({ t, locale, map, day }: Shown) {
	const overdue = map.duty === 'overdue';
	const due = map.planDueOn ?? '';
	return (
		<Notice tone={overdue ? 'danger' : 'warning'} label={t('ui.notice.warning')} compact>
			{t(`roadMap.duty.${map.duty}`, { date: formatDate(locale, due), distance: distance(locale, due, day) })}
		</Notice>
	);
}

function Keeping({ t, locale, map, personId }: Shown) {
	const subject = { number: map.number, version: map.version, personId, today: today() };
	const deadline = map.deadline ? t('roadMap.deadline', { date: formatDate(locale, map.deadline) }) : null;
	const adding = { subject, owners: ownerOptions(map), deadline };
	return (
		<Actions>
			{map.typical.length > 0 && (
				<TypicalPlan
					{...adding}
					plans={map.typical.map(({ kind, name, fits, steps }) => ({
						kind,
						name: fits ? t('roadMap.fits', { name }) : name,
						steps,
					}))}
				/>
			)}
			<AddMilestone {...adding} />
		</Actions>
	);
}

function ownerOptions({ owners }: RoadMapOutput): OwnerOption[] {
	return owners.flatMap(({ organization, people }) => [
		{ value: `${organization.code}|`, label: organization.name, group: organization.short },
		...people.map(({ id, name }) => ({ value: `${organization.code}|${id}`, label: name, group: organization.short })),
	]);
}

/** The one who answers for it now can be kept, even when he or she has left since. */
function withPresent(options: OwnerOption[], { organization, owner }: MilestoneOutput): OwnerOption[] {
	const value = `${organization?.code ?? ''}|${owner?.id ?? ''}`;
	if (options.some((option) => option.value === value)) return options;
	const label = owner?.name ?? organization?.name ?? '—';
	return [{ value, label, ...(organization ? { group: organization.short } : {}) }, ...options];
}

function Step(props: Shown & { milestone: MilestoneOutput; place: number }) {
	const { t, locale, map, day, milestone, place } = props;
	const { id, version, title, dueOn, moves, originalDueOn, daysMoved, organization, owner, note } = milestone;
	return (
		<>
			<MilestoneMark t={t} standing={milestone.standing} days={Math.abs(daysBetween(day, dueOn))} />
			<div className={styles.body}>
				<h3 className={styles.title}>{title}</h3>
				<p className={styles.facts}>
					<span>
						<time dateTime={dueOn}>{formatDate(locale, dueOn)}</time>
						{milestone.state === 'planned' && ` · ${distance(locale, dueOn, day)}`}
					</span>
					{milestone.doneOn && <span>{t('roadMap.doneOn', { date: formatDate(locale, milestone.doneOn) })}</span>}
					{organization && <span title={organization.name}>{owner?.name ?? organization.short}</span>}
					{moves > 0 && (
						<span className={styles.moved}>
							{t('marks.deadline.moved', {
								original: formatDate(locale, originalDueOn),
								times: moves,
								days: Math.abs(daysMoved),
								sign: daysMoved < 0 ? '−' : '+',
							})}
						</span>
					)}
				</p>
				{milestone.beyondDeadline && <p className={styles.beyond}>{t('roadMap.beyond')}</p>}
				{note && <p className={styles.note}>{note}</p>}
				<Reasons {...props} />
				{milestone.acts.length > 0 && <StepActions {...props} />}
			</div>
			{map.keeps && map.milestones.length > 1 && (
				<MilestonePlace id={id} version={version} name={title} place={place} count={map.milestones.length} />
			)}
		</>
	);
}

/** Why it was moved, given up or taken back, the newest first. */
function Reasons({ t, locale, milestone }: Shown & { milestone: MilestoneOutput }) {
	const { reasons } = milestone;
	if (reasons.length === 0) return null;
	return (
		<Disclosure summary={t('roadMap.reasons', { count: reasons.length })}>
			<ul className={styles.reasons}>
				{reasons.map(({ at, by, reason, dueOn, state }) => (
					<li key={at}>
						<span className={styles.by}>
							{t(`roadMap.reason.${state}`, { date: formatDate(locale, dueOn) })}
							{' · '}
							{t('directive.by', { name: by ?? t('directive.deadline.product'), at: formatDate(locale, dateOf(at)) })}
						</span>
						{reason}
					</li>
				))}
			</ul>
		</Disclosure>
	);
}

function StepActions({ t, locale, map, milestone, personId }: Shown & { milestone: MilestoneOutput }) {
	const { id, version, title, dueOn, organization, owner, note } = milestone;
	const subject = { id, version, name: title, personId };
	const forms: Record<MilestoneOutput['acts'][number], () => ReactNode> = {
		finish: () => <FinishMilestone subject={subject} today={today()} />,
		move: () => <MoveMilestone subject={subject} due={t('roadMap.dueNow', { date: formatDate(locale, dueOn) })} />,
		edit: () => (
			<EditMilestone
				subject={subject}
				owners={withPresent(ownerOptions(map), milestone)}
				start={{ title, owner: `${organization?.code ?? ''}|${owner?.id ?? ''}`, note: note ?? '' }}
			/>
		),
		drop: () => <WithReason subject={subject} act="drop_milestone" />,
		reopen: () => <WithReason subject={subject} act="reopen_milestone" />,
	};
	return (
		<div className={styles.actions}>
			{milestone.acts.map((act) => (
				<Fragment key={act}>{forms[act]()}</Fragment>
			))}
		</div>
	);
}
