'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { type Option, Select } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** Names the responsible person among the lead's own people. */
export function Assign({
	subject,
	people,
	responsibleId,
}: {
	subject: Subject;
	people: Option[];
	responsibleId: string;
}) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="assign"
			send={(values, touch) =>
				client.directives.assign.mutate({ ...touch, responsibleId: textOf(values, 'responsibleId') })
			}
		>
			<Field name="responsibleId" label={t('field.responsible')} required>
				<Select options={people} empty={t('field.choose')} defaultValue={responsibleId} />
			</Field>
		</ActionDialog>
	);
}
