'use client';

import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { Checkbox, FieldRow, type Option, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { type Choices, mappingIn, type Opened } from './_pieces.ts';
import styles from './import.module.css';

type Props = {
	opened: Opened;
	/** What held for the file before, as it likely does for this one. */
	before: Choices['defaults'] | undefined;
	issue: boolean | undefined;
	fields: readonly Option[];
	levels: readonly Option[];
	languages: readonly Option[];
	busy: boolean;
	check: (choices: Choices) => Promise<void>;
};

/** Which column is what, and what holds where a row says nothing. */
export function Columns({ opened, before, issue, fields, levels, languages, busy, check }: Props) {
	const t = useTexts('imports');

	async function submit(values: FormData) {
		const { mapping, twice } = mappingIn(values, opened.headings.length);
		if (twice !== null) return [{ field: `column.${twice}`, message: t('columns.twice') }];
		if (!mapping.includes('words') && !mapping.includes('title')) return [{ message: t('columns.wordsMissing') }];
		await check({
			mapping,
			defaults: {
				issuer: String(values.get('issuer')).trim(),
				issuerLevel: String(values.get('issuerLevel')) as Choices['defaults']['issuerLevel'],
				language: String(values.get('language')) as Choices['defaults']['language'],
			},
			issue: values.get('issue') !== null,
		});
		return undefined;
	}

	return (
		<Form onSubmit={submit} submitLabel={t('columns.check')} waits={busy}>
			<ul className={styles.columns}>
				{columnsOf(opened).map(({ key, heading, at }) => (
					<li key={key}>
						<Field
							name={`column.${at}`}
							label={heading || t('columns.unnamed', { at: String(at + 1) })}
							help={opened.recorded[at] ? t('columns.recorded') : exampleOf(opened, at)}
						>
							<Select options={fields} empty={t('columns.leave')} defaultValue={opened.mapping[at] ?? ''} />
						</Field>
					</li>
				))}
			</ul>
			<fieldset className={styles.defaults}>
				<legend>{t('defaults.title')}</legend>
				<FieldRow>
					<Field name="issuer" label={t('defaults.issuer')} required>
						<TextInput maxLength={200} defaultValue={before?.issuer} />
					</Field>
					<Field name="issuerLevel" label={t('defaults.level')}>
						<Select options={levels} defaultValue={before?.issuerLevel ?? levels[1]?.value ?? levels[0]?.value} />
					</Field>
					<Field name="language" label={t('defaults.language')}>
						<Select options={languages} defaultValue={before?.language ?? languages[0]?.value} />
					</Field>
				</FieldRow>
			</fieldset>
			<Checkbox name="issue" label={t('issue.label')} help={t('issue.help')} defaultChecked={issue} />
		</Form>
	);
}

/** The columns by their place: headings may repeat or be missing. */
function columnsOf({ headings }: Opened) {
	return headings.map((heading, at) => ({ key: `column ${at}`, heading, at }));
}

/** The first filled cell of a column, so that one sees what it holds. */
function exampleOf({ rows }: Opened, at: number): string | undefined {
	const cell = rows
		.find(({ cells }) => cells[at]?.trim())
		?.cells[at]?.trim()
		.replace(/\s+/g, ' ');
	return cell && cell.length > 80 ? `${cell.slice(0, 79)}…` : cell;
}
