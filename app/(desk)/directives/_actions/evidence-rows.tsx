'use client';

import { useState } from 'react';
import { Field, useStartingValues } from '#app/_ui/field.tsx';
import { DateInput, FieldRow, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { Rows, rowsIn } from '../_form/rows.tsx';
import styles from './evidence-rows.module.css';

/** What a report rests on: links and cited documents, as many as there are. */
export function EvidenceRows({ start }: { start: number }) {
	const t = useTexts('directives');
	return (
		<section className={styles.evidence} aria-label={t('evidence.title')}>
			<h3>{t('evidence.title')}</h3>
			<p className={styles.help}>{t('evidence.help')}</p>
			<Rows
				name="evidence"
				start={start}
				legend={(position) => t('evidence.row', { position })}
				addLabel={t('evidence.add')}
				removeLabel={(position) => t('evidence.remove', { position })}
			>
				{(prefix) => <Piece prefix={prefix} />}
			</Rows>
		</section>
	);
}

function Piece({ prefix }: { prefix: string }) {
	const t = useTexts('directives');
	const [start = 'document'] = useStartingValues(`${prefix}.kind`, ['document']);
	const [kind, setKind] = useState(start || 'document');
	const kinds = ['document', 'link'].map((value) => ({ value, label: t(`evidence.kind.${value}`) }));
	return (
		<>
			<FieldRow>
				<Field name={`${prefix}.kind`} label={t('evidence.kindLabel')}>
					<Select options={kinds} defaultValue="document" onChange={(event) => setKind(event.target.value)} />
				</Field>
				<Field name={`${prefix}.title`} label={t('evidence.name')} required>
					<TextInput maxLength={300} />
				</Field>
			</FieldRow>
			{kind === 'document' && (
				<FieldRow>
					<Field name={`${prefix}.documentNumber`} label={t('evidence.number')} optional>
						<TextInput maxLength={100} />
					</Field>
					<Field name={`${prefix}.documentDate`} label={t('evidence.date')} optional>
						<DateInput />
					</Field>
				</FieldRow>
			)}
			<Field name={`${prefix}.url`} label={t('evidence.url')} required={kind === 'link'} optional={kind !== 'link'}>
				<TextInput type="url" placeholder="https://" maxLength={2000} />
			</Field>
		</>
	);
}

type Evidence =
	| { kind: 'link'; title: string; url: string }
	| { kind: 'document'; title: string; documentNumber: string | null; documentDate: string | null; url: string | null };

/** The pieces of evidence as the procedures take them. */
export function evidenceIn(values: FormData): Evidence[] {
	return rowsIn(values, 'evidence').map((field) => {
		const title = field('title');
		if (field('kind') === 'link') return { kind: 'link', title, url: field('url') };
		return {
			kind: 'document',
			title,
			documentNumber: field('documentNumber') || null,
			documentDate: field('documentDate') || null,
			url: field('url') || null,
		};
	});
}
