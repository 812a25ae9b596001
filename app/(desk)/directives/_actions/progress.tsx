'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Choices, type Option, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import { EvidenceRows, evidenceIn } from './evidence-rows.tsx';
import { MeasureRows, measuresIn } from './indicators.tsx';
import type { Subject } from './subject.ts';

const tracks = ['on_track', 'at_risk', 'off_track'] as const;
type Track = (typeof tracks)[number];

/** The lead's staff tell how the work goes. */
export function Progress({
	subject,
	first,
	percent,
	indicators,
	obligations,
	owed,
}: {
	subject: Subject;
	first: boolean;
	percent: string;
	indicators: readonly { id: string; label: string }[];
	/** The periodic reports that it may be, the oldest first. */
	obligations: readonly Option[];
	/** The one that is asked for now, if any. */
	owed: string;
}) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="report"
			kind={first ? 'primary' : 'secondary'}
			wide
			send={(values, touch) =>
				client.reports.write.mutate({
					...touch,
					text: textOf(values, 'text'),
					percent: Number(textOf(values, 'percent')),
					confidence: textOf(values, 'confidence') as Track,
					obligationId: textOf(values, 'obligationId') || null,
					measures: measuresIn(values, subject.today),
					evidence: evidenceIn(values),
				})
			}
		>
			{obligations.length > 0 && (
				<Field name="obligationId" label={t('field.obligation')} help={t('field.obligationHelp')}>
					<Select options={obligations} empty={t('field.noObligation')} defaultValue={owed} />
				</Field>
			)}
			<Field name="text" label={t('field.progress')} required>
				<TextArea rows={6} maxLength={20000} />
			</Field>
			<Field name="percent" label={t('field.percent')} help={t('field.percentHelp')} required width="medium">
				<TextInput type="number" min={0} max={100} step={1} inputMode="numeric" defaultValue={percent} />
			</Field>
			<Field name="confidence" label={t('field.confidence')} help={t('field.confidenceHelp')} required group>
				<Choices options={tracks.map((value) => ({ value, label: t(`track.${value}`) }))} />
			</Field>
			<MeasureRows indicators={indicators} />
			<EvidenceRows start={0} />
		</ActionDialog>
	);
}
