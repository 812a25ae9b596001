import { Icon, type IconName } from '#app/_ui/icon.tsx';
import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import type { MilestoneStanding } from '#server/milestones/standing.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './_road-map.module.css';

const marks: Record<MilestoneStanding, { icon: IconName; tone: TagTone; filled?: true; outlined?: true }> = {
	planned: { icon: 'clock', tone: 'neutral' },
	due_soon: { icon: 'clock', tone: 'warning', outlined: true },
	overdue: { icon: 'alert', tone: 'danger', filled: true },
	done: { icon: 'check', tone: 'success' },
	done_late: { icon: 'check', tone: 'warning' },
	dropped: { icon: 'close', tone: 'neutral', outlined: true },
};

/** How a milestone stands, as a shape and a word. `days` to its date or since. */
export function MilestoneMark({ t, standing, days }: { t: Translate; standing: MilestoneStanding; days: number }) {
	const { icon, tone, filled, outlined } = marks[standing];
	return (
		<span className={styles.mark}>
			<Icon name={icon} size={14} />
			<Tag tone={tone} filled={filled ?? false} outlined={outlined ?? false}>
				{t(`roadMap.standing.${standing}`, { days })}
			</Tag>
		</span>
	);
}
