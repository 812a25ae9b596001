'use client';

import { memo } from 'react';
import { Field } from '#app/_ui/field.tsx';
import { Checkbox, DateInput, FieldRow, type Option, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import { type ChangeCard, isWhole } from './_card-state.ts';

/** By when: a date with the phrase that it comes from, a mark of urgency that gives one, or no end at all. */
export const CardTerm = memo(function CardTerm({
	start,
	standing,
	urgencyMarks,
	change,
}: {
	/** The card as it stood when the form was opened. */
	start: Card;
	standing: boolean;
	urgencyMarks: readonly Option[];
	change: ChangeCard;
}) {
	const t = useTexts('capture');
	return (
		<>
			<FieldRow>
				<Field name={`${start.id}.deadline`} label={t('deadline')}>
					<DateInput
						// A standing directive gives its date up; no longer standing, it has the one from before.
						key={String(standing)}
						defaultValue={standing ? '' : start.deadline}
						disabled={standing}
						onInput={(event) => {
							const deadline = event.currentTarget.value;
							if (deadline === '' || isWhole(deadline)) change({ deadline }, 'deadline');
						}}
					/>
				</Field>
				<Field name={`${start.id}.phrase`} label={t('phrase')}>
					<TextInput
						defaultValue={start.deadlinePhrase}
						maxLength={300}
						onInput={(event) => change({ deadlinePhrase: event.currentTarget.value }, 'phrase')}
					/>
				</Field>
				<Field name={`${start.id}.urgency`} label={t('urgency')}>
					<Select
						options={urgencyMarks}
						empty={t('noUrgency')}
						defaultValue={start.urgency}
						onChange={(event) => change({ urgency: event.currentTarget.value }, 'urgency')}
					/>
				</Field>
			</FieldRow>
			<Checkbox
				name={`${start.id}.standing`}
				label={t('standingLabel')}
				defaultChecked={start.standing}
				onChange={(event) => {
					const standing = event.currentTarget.checked;
					change({ standing, deadline: standing ? '' : start.deadline }, 'standing');
				}}
			/>
		</>
	);
});
