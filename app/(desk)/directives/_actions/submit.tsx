'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput, TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import { EvidenceRows, evidenceIn } from './evidence-rows.tsx';
import type { Subject } from './subject.ts';

/** The lead's coordinator submits the report on execution, with what it rests on. */
export function Submit({ subject }: { subject: Subject }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="submit"
			wide
			send={(values, touch) =>
				client.reports.submit.mutate({
					...touch,
					text: textOf(values, 'text'),
					executedOn: textOf(values, 'executedOn'),
					evidence: evidenceIn(values),
				})
			}
		>
			<Field name="text" label={t('field.finalReport')} required>
				<TextArea rows={8} maxLength={20000} />
			</Field>
			<Field name="executedOn" label={t('field.executedOn')} help={t('field.executedOnHelp')} required>
				<DateInput defaultValue={subject.today} />
			</Field>
			<EvidenceRows start={1} />
		</ActionDialog>
	);
}
