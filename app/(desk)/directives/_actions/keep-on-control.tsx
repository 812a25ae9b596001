'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput, TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** Leaves an executed directive under additional control until a date. */
export function KeepOnControl({ subject }: { subject: Subject }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="keep_on_control"
			send={(values, touch) =>
				client.directives.keepOnControl.mutate({
					...touch,
					until: textOf(values, 'until'),
					note: textOf(values, 'note'),
				})
			}
		>
			<Field name="until" label={t('field.until')} required>
				<DateInput />
			</Field>
			<Field name="note" label={t('field.controlNote')} required>
				<TextArea rows={4} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
