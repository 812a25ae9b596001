'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** The controller sends the report back, saying what is missing. */
export function ReturnReport({ subject }: { subject: Subject }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="return_report"
			send={(values, touch) => client.reports.return.mutate({ ...touch, note: textOf(values, 'note') })}
		>
			<Field name="note" label={t('field.returnNote')} required>
				<TextArea rows={4} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
