'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** Moves the deadline through the ledger. `limit` warns when it has been moved often. */
export function MoveDeadline({ subject, now, limit }: { subject: Subject; now: string; limit: string | null }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="move_deadline"
			send={(values, touch) =>
				client.directives.moveDeadline.mutate({
					...touch,
					deadline: textOf(values, 'deadline'),
					phrase: textOf(values, 'phrase') || null,
					reason: textOf(values, 'reason'),
				})
			}
		>
			{limit && (
				<Notice tone="warning" compact>
					{limit}
				</Notice>
			)}
			<Field name="deadline" label={t('field.newDeadline')} help={now} required>
				<DateInput />
			</Field>
			<Field name="phrase" label={t('field.phrase')} help={t('field.phraseHelp')} optional width="medium">
				<TextInput maxLength={300} />
			</Field>
			<Field name="reason" label={t('field.reason')} required>
				<TextArea rows={4} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
