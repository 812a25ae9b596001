'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { type Option, Select, TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import { EvidenceRows, evidenceIn } from './evidence-rows.tsx';
import type { Subject } from './subject.ts';

/** A co-executor's coordinator sends its contribution to the lead. `organizations`: on whose behalf it may be. */
export function Contribute({ subject, organizations }: { subject: Subject; organizations: readonly Option[] }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const [only, another] = organizations;
	return (
		<ActionDialog
			subject={subject}
			name="contribute"
			kind="primary"
			wide
			send={(values, touch) =>
				client.reports.contribute.mutate({
					...touch,
					organization: another ? textOf(values, 'organization') : (only?.value ?? null),
					text: textOf(values, 'text'),
					evidence: evidenceIn(values),
				})
			}
		>
			{another && (
				<Field name="organization" label={t('field.forOrganization')} required>
					<Select options={organizations} empty={t('field.choose')} />
				</Field>
			)}
			<Field name="text" label={t('field.contribution')} required>
				<TextArea rows={8} maxLength={20000} />
			</Field>
			<EvidenceRows start={0} />
		</ActionDialog>
	);
}
