import { Icon } from '#app/_ui/icon.tsx';
import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import { isDraft } from '#server/directives/lifecycle.ts';
import type { Schedule } from '#server/directives/schedule.ts';
import type { Outcome, Stage } from '#server/directives/vocabulary.ts';
import type { Translate } from '#server/platform/language.ts';

/** Stage: a quiet word. Only what somebody must act on now is tinted. */
export function StageTag({ t, stage }: { t: Translate; stage: Stage }) {
	const tone: Record<Stage, TagTone> = {
		draft: 'neutral',
		issued: 'info',
		in_progress: 'neutral',
		submitted: 'info',
		returned: 'warning',
		additional_control: 'warning',
		closed: 'neutral',
	};
	return (
		<Tag tone={tone[stage]} outlined={isDraft(stage)}>
			{t(`marks.stage.${stage}`)}
		</Tag>
	);
}

/** How a closed directive ended. */
export function OutcomeTag({ t, outcome }: { t: Translate; outcome: Outcome }) {
	if (outcome === 'executed') {
		return (
			<Tag tone="success">
				<Icon name="check" size={12} />
				{t('marks.outcome.executed')}
			</Tag>
		);
	}
	return (
		<Tag tone={outcome === 'not_executed' ? 'danger' : 'neutral'} outlined={outcome === 'not_executed'}>
			<Icon name={outcome === 'not_executed' ? 'close' : 'archive'} size={12} />
			{t(`marks.outcome.${outcome}`)}
		</Tag>
	);
}

/**
 * What the calendar says, the loudest of the three statuses: overdue is filled, due soon is outlined.
 * `days`: days late when overdue or done late; days left when due soon.
 */
export function ScheduleMark({ t, schedule, days = 0 }: { t: Translate; schedule: Schedule; days?: number }) {
	const size = Math.abs(days);
	switch (schedule) {
		case 'overdue':
			return (
				<Tag tone="danger" filled>
					<Icon name="alert" size={12} />
					{t('marks.schedule.overdueBy', { days: size })}
				</Tag>
			);
		case 'due_soon':
			return (
				<Tag tone="warning" outlined>
					<Icon name="clock" size={12} />
					{t('marks.schedule.dueIn', { days: size })}
				</Tag>
			);
		case 'done_late':
			return (
				<Tag tone="warning">
					<Icon name="check" size={12} />
					{t('marks.schedule.doneLateBy', { days: size })}
				</Tag>
			);
		case 'done_on_time':
			return (
				<Tag tone="success">
					<Icon name="check" size={12} />
					{t('marks.schedule.done_on_time')}
				</Tag>
			);
		default:
			return <span>{t(`marks.schedule.${schedule}`)}</span>;
	}
}

/** For official use only. */
export function RestrictedMark({ t, short }: { t: Translate; short?: boolean }) {
	return (
		<Tag tone="warning" outlined title={t('marks.restricted')}>
			<Icon name="lock" size={12} />
			{t(short ? 'marks.restrictedShort' : 'marks.restricted')}
		</Tag>
	);
}
