'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { type Option, Select, TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

type Props = {
	subject: Subject;
	/** Whose contributions may be answered so. */
	organizations: readonly Option[];
};

/** The lead takes a co-executor's contribution into the common work. */
export function AcceptContribution({ subject, organizations }: Props) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="accept_contribution"
			send={(values, touch) =>
				client.reports.acceptContribution.mutate({
					...touch,
					organization: textOf(values, 'organization'),
					note: textOf(values, 'note') || null,
				})
			}
		>
			<CoExecutor organizations={organizations} />
			<Field name="note" label={t('field.note')} optional>
				<TextArea rows={3} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}

/** The lead asks a co-executor again, saying why. */
export function ReturnContribution({ subject, organizations }: Props) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="return_contribution"
			send={(values, touch) =>
				client.reports.returnContribution.mutate({
					...touch,
					organization: textOf(values, 'organization'),
					note: textOf(values, 'note'),
				})
			}
		>
			<CoExecutor organizations={organizations} />
			<Field name="note" label={t('field.askNote')} help={t('field.askNoteHelp')} required>
				<TextArea rows={4} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}

function CoExecutor({ organizations }: Pick<Props, 'organizations'>) {
	const t = useTexts('directives');
	const [only, another] = organizations;
	return (
		<Field name="organization" label={t('field.coExecutor')} required>
			<Select
				options={organizations}
				defaultValue={another ? '' : only?.value}
				{...(another ? { empty: t('field.choose') } : {})}
			/>
		</Field>
	);
}
