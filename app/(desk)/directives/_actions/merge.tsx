'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';
import { DirectiveNumber } from './target-fields.tsx';

/** Ends a duplicate as superseded by the directive that goes on. */
export function Merge({ subject }: { subject: Subject }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="merge"
			send={(values, touch) =>
				client.links.merge.mutate({ ...touch, into: textOf(values, 'other'), basis: textOf(values, 'basis') })
			}
		>
			<DirectiveNumber />
			<Field name="basis" label={t('field.endingBasis')} required>
				<TextArea rows={3} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
