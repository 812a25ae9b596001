import { Icon } from '#app/_ui/icon.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import type { MeetingControl } from '#server/meetings/control.ts';
import type { Translate } from '#server/platform/language.ts';

/** Whether a meeting is on control, as a word and a shape. */
export function ControlTag({ t, control }: { t: Translate; control: MeetingControl }) {
	switch (control) {
		case 'preparing':
			return <Tag outlined>{t('meetings.control.preparing')}</Tag>;
		case 'on_control':
			return (
				<Tag tone="info">
					<Icon name="clock" size={12} />
					{t('meetings.control.on_control')}
				</Tag>
			);
		case 'off_control':
			return (
				<Tag tone="success">
					<Icon name="check" size={12} />
					{t('meetings.control.off_control')}
				</Tag>
			);
	}
}
