'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** Reminds the responsible person and the coordinators of the lead. */
export function Remind({ subject }: { subject: Subject }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="remind"
			send={(values, { number }) => client.bulk.remindOne.mutate({ number, note: textOf(values, 'note') || null })}
		>
			<Field name="note" label={t('field.note')} optional>
				<TextArea rows={3} maxLength={1000} />
			</Field>
		</ActionDialog>
	);
}
