'use client';

import { memo } from 'react';
import { Field } from '#app/_ui/field.tsx';
import { Checkbox, FieldRow, type Option, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import type { ChangeCard } from './_card-state.ts';
import { DateField } from './_date-field.tsx';

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
				<DateField
					// A standing directive gives its date up; no longer standing, it has the one from before.
					key={String(standing)}
					name={`${start.id}.deadline`}
					label={t('deadline')}
					start={standing ? '' : start.deadline}
					disabled={standing}
					onDate={(deadline) => change({ deadline }, 'deadline')}
				/>
				<Field name={`${start.id}.urgency`} label={t('urgency')}>
					<Select
						options={urgencyMarks}
						empty={t('noUrgency')}
						defaultValue={start.urgency}
						onChange={(event) => change({ urgency: event.currentTarget.value }, 'urgency')}
					/>
				</Field>
			</FieldRow>
			<Field name={`${start.id}.phrase`} label={t('phrase')}>
				<TextInput
					defaultValue={start.deadlinePhrase}
					maxLength={300}
					onInput={(event) => change({ deadlinePhrase: event.currentTarget.value }, 'phrase')}
				/>
			</Field>
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
