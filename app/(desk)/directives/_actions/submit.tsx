'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput, TextArea } from '#app/_ui/inputs.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import { EvidenceRows, evidenceIn } from './evidence-rows.tsx';
import { answersIn, type OpenRemark, RemarkAnswers } from './remark-answers.tsx';
import type { Subject } from './subject.ts';

/**
 * The lead's coordinator submits the report on execution, with what it rests on, the answers to the review before,
 * and a warning of the contributions that it goes without.
 */
export function Submit({
	subject,
	remarks,
	missing,
}: {
	subject: Subject;
	remarks: readonly OpenRemark[];
	/** What is missing of the co-executors, in ready words. */
	missing: readonly string[];
}) {
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
					answers: answersIn(values, remarks),
					evidence: evidenceIn(values),
				})
			}
		>
			{missing.length > 0 && (
				<Notice tone="warning" title={t('missing.title')} compact>
					<ul>
						{missing.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
					<p>{t('missing.help')}</p>
				</Notice>
			)}
			<RemarkAnswers remarks={remarks} />
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
