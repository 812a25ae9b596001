'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { Rows, rowsIn } from '../_form/rows.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** The controller sends the report back: remarks that the next report answers one by one, or a note. */
export function ReturnReport({ subject }: { subject: Subject }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="return_report"
			wide
			send={(values, touch) =>
				client.reports.return.mutate({
					...touch,
					note: textOf(values, 'note') || null,
					remarks: rowsIn(values, 'remarks')
						.map((field) => field('text'))
						.filter(Boolean),
				})
			}
		>
			<Rows
				name="remarks"
				start={1}
				legend={(position) => t('remarks.row', { position })}
				addLabel={t('remarks.add')}
				removeLabel={(position) => t('remarks.remove', { position })}
			>
				{(prefix) => (
					<Field name={`${prefix}.text`} label={t('remarks.text')} help={t('remarks.help')}>
						<TextArea rows={3} maxLength={4000} />
					</Field>
				)}
			</Rows>
			<Field name="note" label={t('field.returnNote')} help={t('field.returnNoteHelp')} optional>
				<TextArea rows={3} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
