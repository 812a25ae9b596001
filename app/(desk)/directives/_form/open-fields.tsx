'use client';

import { Combobox } from '#app/_ui/combobox.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Checkbox, DateInput, FieldRow, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { FormChoices } from './choices.ts';
import styles from './fields.module.css';
import { Rows } from './rows.tsx';
import type { FormValues } from './values.ts';

type Props = { start: FormValues; choices: FormChoices };

/** What may still be corrected after issuing: co-executors and their parts, titles, topic, basis, access. */
export function OpenFields({ start, choices }: Props) {
	return (
		<>
			<CoExecutors start={start} choices={choices} />
			<Titles start={start} />
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
			{(['kk', 'ru', 'en'] as const).map((language) => (
				<Field key={language} name={`titles.${language}`} label={t(`form.titles.${language}`)} optional>
					<TextInput maxLength={300} defaultValue={start.titles[language]} lang={language} />
				</Field>
			))}
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
