'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** The curator refuses a proposal to close, saying why. */
export function Decline({ subject }: { subject: Subject }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="decline"
			send={(values, touch) => client.directives.decline.mutate({ ...touch, note: textOf(values, 'note') })}
		>
			<Field name="note" label={t('field.declineNote')} required>
				<TextArea rows={4} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
