'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** The controller finds the report on execution sufficient. */
export function AcceptReport({ subject, first }: { subject: Subject; first: boolean }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="accept_report"
			kind={first ? 'primary' : 'secondary'}
			send={(values, touch) => client.reports.accept.mutate({ ...touch, note: textOf(values, 'note') || null })}
		>
			<Field name="note" label={t('field.note')} optional>
				<TextArea rows={3} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
