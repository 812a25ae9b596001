'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Choices, DateInput, TextArea } from '#app/_ui/inputs.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

type Request = {
	/** The date asked for, in words. */
	asked: string;
	/** Who asked and why. */
	by: string;
	reason: string;
	/** What becomes of a date on a non-working day. */
	shift: string;
	/** Warns when it has been moved often. */
	limit: string | null;
	/** The limit of moves does not block it. */
	mayGrant: boolean;
};

/** Grants the date asked for, grants another, or refuses with a reason. */
export function DecideExtension({ subject, request }: { subject: Subject; request: Request }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const { asked, by, reason, shift, limit, mayGrant } = request;
	const granting = [
		{ value: 'grant', label: t('field.grant', { date: asked }) },
		{ value: 'other', label: t('field.grantOtherwise') },
	];
	return (
		<ActionDialog
			subject={subject}
			name="decide_extension"
			send={(values, touch) => {
				const chosen = textOf(values, 'decision');
				return client.extensions.decide.mutate({
					...touch,
					decision: chosen === 'refuse' ? 'refuse' : 'grant',
					deadline: chosen === 'other' ? textOf(values, 'deadline') : null,
					reason: textOf(values, 'reason') || null,
				});
			}}
		>
			<Notice compact title={by}>
				{reason}
			</Notice>
			{limit && (
				<Notice tone="warning" compact>
					{limit}
				</Notice>
			)}
			<Field group name="decision" label={t('field.extensionDecision')} required>
				<Choices options={[...(mayGrant ? granting : []), { value: 'refuse', label: t('field.refuse') }]} />
			</Field>
			{mayGrant && (
				<Field name="deadline" label={t('field.grantedDeadline')} help={`${t('field.grantedDeadlineHelp')} ${shift}`}>
					<DateInput />
				</Field>
			)}
			<Field name="reason" label={t('field.decisionReason')} help={t('field.decisionReasonHelp')}>
				<TextArea rows={3} maxLength={4000} />
			</Field>
		</ActionDialog>
	);
}
