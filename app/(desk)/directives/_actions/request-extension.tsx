'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput, TextArea } from '#app/_ui/inputs.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

type Notes = {
	/** The deadline that stands, in words. */
	now: string;
	/** The first date that may be asked for, `YYYY-MM-DD`. */
	earliest: string;
	/** Warns when it has been moved often. */
	limit: string | null;
};

/** The lead asks for a later deadline, saying why the present one cannot be kept. */
export function RequestExtension({ subject, now, earliest, limit }: { subject: Subject } & Notes) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="request_extension"
			send={(values, touch) =>
				client.extensions.request.mutate({
					...touch,
					deadline: textOf(values, 'deadline'),
					reason: textOf(values, 'reason'),
				})
			}
		>
			{limit && (
				<Notice tone="warning" compact>
					{limit}
				</Notice>
			)}
			<Field name="deadline" label={t('field.proposedDeadline')} help={now} required>
				<DateInput min={earliest} />
			</Field>
			<Field name="reason" label={t('field.extensionReason')} required>
				<TextArea rows={4} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
