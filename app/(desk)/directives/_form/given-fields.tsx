'use client';

import { useState } from 'react';
import { Combobox } from '#app/_ui/combobox.tsx';
import { Field, useStartingValues } from '#app/_ui/field.tsx';
import { Choices, DateInput, FieldRow, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { locales } from '#server/platform/locales.ts';
import type { FormChoices } from './choices.ts';
import styles from './fields.module.css';
import type { FormValues } from './values.ts';

type Props = { start: FormValues; choices: FormChoices };

/** What issuing fixes: the words as they were given, who gave them, who leads, until when. */
export function GivenFields({ start, choices }: Props) {
	return (
		<>
			<WordsFields start={start} />
			<IssuerFields start={start} choices={choices} />
			<TermFields start={start} choices={choices} />
			<LeadField start={start} choices={choices} />
		</>
	);
}

function WordsFields({ start }: Pick<Props, 'start'>) {
	const t = useTexts('directives');
	const languages = locales.map((value) => ({ value, label: t(`form.languages.${value}`) }));
	return (
		<section className={styles.part}>
			<h2>{t('form.parts.words')}</h2>
			<FieldRow>
				<Field name="itemNumber" label={t('form.itemNumber')} optional>
					<TextInput maxLength={20} defaultValue={start.itemNumber} />
				</Field>
				<Field name="language" label={t('form.language')} required>
					<Select options={languages} defaultValue={start.language} />
				</Field>
			</FieldRow>
			<Field name="words" label={t('form.words')} help={t('form.wordsHelp')} required>
				<TextArea rows={6} maxLength={20000} defaultValue={start.words} />
			</Field>
		</section>
	);
}

function IssuerFields({ start, choices }: Props) {
	const t = useTexts('directives');
	return (
		<section className={styles.part}>
			<h2>{t('form.parts.issuer')}</h2>
			<FieldRow>
				<Field name="issuer" label={t('form.issuer')} help={t('form.issuerHelp')} required>
					<TextInput maxLength={200} defaultValue={start.issuer} />
				</Field>
				<Field name="issuerLevel" label={t('form.issuerLevel')} help={t('form.issuerLevelHelp')} required>
					<Select options={choices.issuerLevels} empty={t('field.choose')} defaultValue={start.issuerLevel} />
				</Field>
			</FieldRow>
		</section>
	);
}

/** A date, or none for good: a draft may still lack both. */
function TermFields({ start, choices }: Props) {
	const t = useTexts('directives');
	const [chosen = 'date'] = useStartingValues('term', [start.standing ? 'standing' : 'date']);
	const [term, setTerm] = useState(chosen);
	return (
		<section className={styles.part} onChange={(event) => setTerm(termIn(event.target) ?? term)}>
			<h2>{t('form.parts.term')}</h2>
			<Field name="term" label={t('form.term')} group>
				<Choices
					options={[
						{ value: 'date', label: t('form.terms.date') },
						{ value: 'standing', label: t('form.terms.standing'), help: t('form.terms.standingHelp') },
					]}
					defaultValue={start.standing ? 'standing' : 'date'}
				/>
			</Field>
			<FieldRow>
				{term === 'date' && (
					<Field name="deadline" label={t('form.deadline')} help={`${t('form.deadlineHelp')} ${choices.shiftNote}`}>
						<DateInput defaultValue={start.deadline} />
					</Field>
				)}
				<Field name="deadlinePhrase" label={t('field.phrase')} help={t('field.phraseHelp')} optional>
					<TextInput maxLength={300} defaultValue={start.deadlinePhrase} />
				</Field>
			</FieldRow>
		</section>
	);
}

function termIn(target: EventTarget): string | null {
	return target instanceof HTMLInputElement && target.name === 'term' ? target.value : null;
}

function LeadField({ start, choices }: Props) {
	const t = useTexts('directives');
	return (
		<section className={styles.part}>
			<h2>{t('form.parts.lead')}</h2>
			<Field name="leadOrganization" label={t('form.leadOrganization')} help={t('form.leadHelp')} width="medium">
				<Combobox items={choices.organizations} defaultValue={start.leadOrganization} />
			</Field>
		</section>
	);
}
