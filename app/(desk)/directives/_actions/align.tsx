'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';
import { TargetFields, targetIn } from './target-fields.tsx';

/** Says what the directive must align with: a document or another directive. */
export function Align({ subject }: { subject: Subject }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="link"
			send={async (values, { number }) => {
				await client.links.align.mutate({ number, ...targetIn(values), note: textOf(values, 'note') || null });
				return { number };
			}}
		>
			<TargetFields />
			<Field name="note" label={t('target.note')} optional>
				<TextArea rows={2} maxLength={1000} />
			</Field>
		</ActionDialog>
	);
}
