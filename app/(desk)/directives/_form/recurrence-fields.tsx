'use client';

import { useState } from 'react';
import { Field, useStartingValues } from '#app/_ui/field.tsx';
import { FieldRow, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { FormChoices } from './choices.ts';
import styles from './fields.module.css';
import type { FormValues } from './values.ts';

const rhythms = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;

/** How often periodic reports are owed, and by which day. */
export function RecurrenceFields({ start, choices }: { start: FormValues; choices: FormChoices }) {
	const t = useTexts('directives');
	const [chosen = ''] = useStartingValues('every', [start.recurrence.every]);
	const [every, setEvery] = useState(chosen);
	return (
		<section className={styles.part}>
			<h2>{t('form.parts.recurrence')}</h2>
			<p className={styles.help}>{t('form.recurrenceHelp')}</p>
			<FieldRow>
				<Field name="every" label={t('form.every')}>
					<Select
						options={rhythms.map((value) => ({ value, label: t(`form.everys.${value}`) }))}
						empty={t('form.everys.none')}
						defaultValue={start.recurrence.every}
						onChange={(event) => setEvery(event.target.value)}
					/>
				</Field>
				{every === 'weekly' && (
					<Field name="everyWeekday" label={t('form.everyWeekday')} required>
						<Select options={choices.weekdays} defaultValue={start.recurrence.day || '5'} />
					</Field>
				)}
				{every === 'yearly' && (
					<Field name="everyMonth" label={t('form.everyMonth')} required>
						<Select options={choices.months} defaultValue={start.recurrence.month || '1'} />
					</Field>
				)}
				{every !== '' && every !== 'weekly' && (
					<Field
						name="everyDay"
						label={t('form.everyDay')}
						help={t(every === 'yearly' ? 'form.everyDayOfMonthHelp' : 'form.everyDayHelp')}
						required
					>
						<TextInput
							type="number"
							min={1}
							max={31}
							step={1}
							inputMode="numeric"
							defaultValue={start.recurrence.day}
						/>
					</Field>
				)}
			</FieldRow>
		</section>
	);
}
