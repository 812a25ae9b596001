'use client';

import { useContext } from 'react';
import { Combobox } from '#app/_ui/combobox.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FormState } from '#app/_ui/form-state.ts';
import { Checkbox, DateInput, FieldRow, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { locales } from '#server/platform/locales.ts';
import type { FormChoices } from './choices.ts';
import styles from './fields.module.css';
import { RecurrenceFields } from './recurrence-fields.tsx';
import { Rows } from './rows.tsx';
import type { FormValues } from './values.ts';

type Props = { start: FormValues; choices: FormChoices };

/** What may still be corrected after issuing: co-executors and their parts, titles, translations, topic, basis, access. */
export function OpenFields({ start, choices, issued = false }: Props & { issued?: boolean }) {
	return (
		<>
			<CoExecutors start={start} choices={choices} />
			<RecurrenceFields start={start} choices={choices} />
			<Titles start={start} />
			<Translations start={start} issued={issued} />
			<Particulars start={start} choices={choices} />
		</>
	);
}

function CoExecutors({ start, choices }: Props) {
	const t = useTexts('directives');
	return (
		<section className={styles.part}>
			<h2>{t('form.parts.coExecutors')}</h2>
			<Rows
				name="coExecutors"
				start={start.coExecutors.length}
				legend={(position) => t('form.coExecutor', { position })}
				addLabel={t('form.addCoExecutor')}
				removeLabel={(position) => t('form.removeCoExecutor', { position })}
			>
				{(prefix, key) => <CoExecutor prefix={prefix} start={start.coExecutors[key]} choices={choices} />}
			</Rows>
		</section>
	);
}

function CoExecutor({
	prefix,
	start,
	choices,
}: {
	prefix: string;
	start: FormValues['coExecutors'][number] | undefined;
	choices: FormChoices;
}) {
	const t = useTexts('directives');
	return (
		<>
			<FieldRow>
				<Field name={`${prefix}.organization`} label={t('form.organization')} required>
					<Combobox items={choices.organizations} defaultValue={start?.organization ?? ''} />
				</Field>
				<Field name={`${prefix}.dueOn`} label={t('form.partDue')} help={t('form.partDueHelp')} optional>
					<DateInput defaultValue={start?.dueOn ?? ''} />
				</Field>
			</FieldRow>
			<Field name={`${prefix}.part`} label={t('form.part')} optional>
				<TextArea rows={2} maxLength={2000} defaultValue={start?.part ?? ''} />
			</Field>
		</>
	);
}

function Titles({ start }: Pick<Props, 'start'>) {
	const t = useTexts('directives');
	return (
		<section className={styles.part}>
			<h2>{t('form.parts.titles')}</h2>
			<p className={styles.help}>{t('form.titlesHelp')}</p>
			{locales.map((language) => (
				<Field key={language} name={`titles.${language}`} label={t(`form.titles.${language}`)} optional>
					<TextInput maxLength={300} defaultValue={start.titles[language]} lang={language} />
				</Field>
			))}
		</section>
	);
}

/** Folded away: most directives are read in the language in which they were given. */
function Translations({ start, issued }: Pick<Props, 'start'> & { issued: boolean }) {
	const t = useTexts('directives');
	// Issuing fixes the language of the words; before, it may still be chosen anew.
	const others = locales.filter((language) => !issued || language !== start.language);
	const form = useContext(FormState);
	const drafted = locales.some((language) => form?.draft?.[`translations.${language}`]?.some(Boolean));
	const stand = locales.some((language) => start.translations[language]);
	const refused = form?.problems.some(({ field }) => field?.startsWith('translations.'));
	return (
		<section className={styles.part}>
			<h2>{t('form.parts.translations')}</h2>
			<Disclosure summary={t('form.translationsSummary')} open={stand || drafted || refused || false}>
				<div className={styles.part}>
					<p className={styles.help}>{t('form.translationsHelp')}</p>
					{others.map((language) => (
						<Field key={language} name={`translations.${language}`} label={t(`form.translations.${language}`)} optional>
							<TextArea rows={4} maxLength={20000} defaultValue={start.translations[language]} lang={language} />
						</Field>
					))}
				</div>
			</Disclosure>
		</section>
	);
}

function Particulars({ start, choices }: Props) {
	const t = useTexts('directives');
	return (
		<section className={styles.part}>
			<h2>{t('form.parts.particulars')}</h2>
			<FieldRow>
				<Field name="topic" label={t('form.topic')} optional>
					<Select options={choices.topics} empty={t('form.noTopic')} defaultValue={start.topic} />
				</Field>
				<Field name="sourceUrl" label={t('form.sourceUrl')} optional>
					<TextInput type="url" placeholder="https://" maxLength={2000} defaultValue={start.sourceUrl} />
				</Field>
			</FieldRow>
			<Field name="kind" label={t('form.kind')} help={t('form.kindHelp')} optional width="medium">
				<Select options={choices.kinds} empty={t('form.noKind')} defaultValue={start.kind} />
			</Field>
			<Field name="urgency" label={t('form.urgency')} help={t('form.urgencyHelp')} optional width="medium">
				<Select options={choices.urgencyMarks} empty={t('form.noUrgency')} defaultValue={start.urgency} />
			</Field>
			<Field name="basis" label={t('form.basis')} help={t('form.basisHelp')} optional>
				<TextInput maxLength={500} defaultValue={start.basis} />
			</Field>
			<Checkbox
				name="restricted"
				label={t('form.restricted')}
				help={t('form.restrictedHelp')}
				defaultChecked={start.restricted}
			/>
		</section>
	);
}
