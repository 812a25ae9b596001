'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Choices, TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

const tracks = ['on_track', 'at_risk', 'off_track'] as const;
type Track = (typeof tracks)[number];

/** The controller's own finding, beside the ministry's word. */
export function Assess({ subject, assessment }: { subject: Subject; assessment: string }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="assess"
			send={(values, touch) =>
				client.directives.assess.mutate({
					...touch,
					assessment: textOf(values, 'assessment') as Track,
					note: textOf(values, 'note'),
				})
			}
		>
			<Field name="assessment" label={t('field.assessment')} required group>
				<Choices options={tracks.map((value) => ({ value, label: t(`track.${value}`) }))} defaultValue={assessment} />
			</Field>
			<Field name="note" label={t('field.assessmentNote')} required>
				<TextArea rows={4} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
