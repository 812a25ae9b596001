'use client';

import { useContext, useState } from 'react';
import { Field, useStartingValues } from '#app/_ui/field.tsx';
import { FileUpload, filesIn } from '#app/_ui/file-upload.tsx';
import { FormState } from '#app/_ui/form-state.ts';
import { DateInput, FieldRow, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { Rows, rowsIn } from '../_form/rows.tsx';
import styles from './evidence-rows.module.css';

/** What a report rests on: files, links and cited documents, as many as there are. */
export function EvidenceRows({ start }: { start: number }) {
	const t = useTexts('directives');
	const [files, setFiles] = useState(0);
	return (
		<section className={styles.evidence} aria-label={t('evidence.title')}>
			<h3>{t('evidence.title')}</h3>
			<p className={styles.help}>{t('evidence.help')}</p>
			<Field name="files" label={t('evidence.files')} optional>
				<FileUpload onCount={setFiles} />
			</Field>
			<Rows
				name="evidence"
				start={start}
				legend={(position) => t('evidence.row', { position })}
				addLabel={t('evidence.add')}
				removeLabel={(position) => t('evidence.remove', { position })}
			>
				{(prefix) => <Piece prefix={prefix} mayBeEmpty={files > 0} />}
			</Rows>
		</section>
	);
}

/** What is typed into a row. */
const fields = ['title', 'documentNumber', 'documentDate', 'url'] as const;

/** With a file uploaded, a row that nothing was typed into is no evidence and asks for nothing. */
function Piece({ prefix, mayBeEmpty }: { prefix: string; mayBeEmpty: boolean }) {
	const t = useTexts('directives');
	const [start = 'document'] = useStartingValues(`${prefix}.kind`, ['document']);
	const [kind, setKind] = useState(start || 'document');
	const typed = fields.map((field) => `${prefix}.${field}`);
	const drafted = useContext(FormState)?.draft;
	const [filled, setFilled] = useState(() => typed.some((name) => drafted?.[name]?.some(Boolean)));
	const required = filled || !mayBeEmpty;
	const kinds = ['document', 'link'].map((value) => ({ value, label: t(`evidence.kind.${value}`) }));
	return (
		<div className={styles.piece} onInput={(event) => setFilled(isFilled(event.currentTarget))}>
			<FieldRow>
				<Field name={`${prefix}.kind`} label={t('evidence.kindLabel')}>
					<Select options={kinds} defaultValue="document" onChange={(event) => setKind(event.target.value)} />
				</Field>
				<Field name={`${prefix}.title`} label={t('evidence.name')} required={required}>
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
			<Field
				name={`${prefix}.url`}
				label={t('evidence.url')}
				required={required && kind === 'link'}
				optional={kind !== 'link'}
			>
				<TextInput type="url" placeholder="https://" maxLength={2000} />
			</Field>
		</div>
	);
}

function isFilled(piece: HTMLElement): boolean {
	return [...piece.querySelectorAll('input')].some(({ value }) => value.trim() !== '');
}

type Evidence =
	| { kind: 'link'; title: string; url: string }
	| { kind: 'file'; fileId: string }
	| { kind: 'document'; title: string; documentNumber: string | null; documentDate: string | null; url: string | null };

/** The pieces of evidence as the procedures take them. */
export function evidenceIn(values: FormData): Evidence[] {
	const rows = rowsIn(values, 'evidence').filter((field) => fields.some((name) => field(name) !== ''));
	const cited = rows.map((field): Evidence => {
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
	return [...cited, ...filesIn(values, 'files').map(({ id }): Evidence => ({ kind: 'file', fileId: id }))];
}
