'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Judged } from './_pieces.ts';
import styles from './import.module.css';

const tones: Record<Judged['fate'], TagTone> = {
	wrong: 'danger',
	new: 'success',
	changed: 'info',
	unchanged: 'neutral',
	skipped: 'neutral',
};
const fates = Object.keys(tones) as Judged['fate'][];
/** Rows shown at first: a long list of what is fine hides what is not. */
const shownAtFirst = 100;

/** What would become of every row; rows with something to say come first. */
export function Findings({
	rows,
	fields,
	children,
}: {
	rows: Judged[];
	fields: readonly Option[];
	children: ReactNode;
}) {
	const t = useTexts('imports');
	const [most, setMost] = useState(shownAtFirst);
	const [only, setOnly] = useState<Judged['fate'] | null>(null);
	const ordered = [...rows].sort((one, other) => weight(one) - weight(other) || one.line - other.line);
	const matching = only ? ordered.filter(({ fate }) => fate === only) : ordered;
	return (
		<Panel title={t('findings.title')} lead={t('findings.lead')}>
			<fieldset className={styles.counts} aria-label={t('findings.filter')}>
				{fates.map((fate) => {
					const count = rows.filter((row) => row.fate === fate).length;
					return (
						<Button
							key={fate}
							size="small"
							aria-pressed={only === fate}
							disabled={count === 0}
							onClick={() => setOnly(only === fate ? null : fate)}
						>
							{t(`fate.${fate}`)}: {count}
						</Button>
					);
				})}
			</fieldset>
			<div className={styles.frame}>
				<table className={styles.table}>
					<thead>
						<tr>
							<th scope="col">{t('findings.line')}</th>
							<th scope="col">{t('findings.fate')}</th>
							<th scope="col">{t('findings.directive')}</th>
							<th scope="col">{t('findings.said')}</th>
						</tr>
					</thead>
					<tbody>
						{matching.slice(0, most).map((row) => (
							<Row key={row.line} row={row} fields={fields} />
						))}
					</tbody>
				</table>
			</div>
			{matching.length > most && (
				<Button kind="quiet" onClick={() => setMost(most + 500)}>
					{t('findings.more', { count: String(matching.length - most) })}
				</Button>
			)}
			<div className={styles.foot}>{children}</div>
		</Panel>
	);
}

function Row({ row, fields }: { row: Judged; fields: readonly Option[] }) {
	const t = useTexts('imports');
	const labelOf = (field: string | null) => fields.find(({ value }) => value === field)?.label;
	return (
		<tr>
			<td className={styles.line}>{row.line}</td>
			<td className={styles.fate}>
				<Tag tone={tones[row.fate]} filled={row.fate === 'wrong'}>
					{t(`fate.${row.fate}`)}
				</Tag>
			</td>
			<th scope="row">
				{row.number && <span className={styles.number}>{row.number} </span>}
				{row.title || '—'}
			</th>
			<td>
				<ul className={styles.said}>
					{row.changes.length > 0 && (
						<li>{t('findings.changes', { fields: row.changes.map((field) => labelOf(field) ?? field).join(', ') })}</li>
					)}
					{row.findings.map(({ field, reason, message, wrong }) => (
						<li key={`${field} ${reason}`} className={wrong ? styles.wrong : undefined}>
							{field && <strong>{labelOf(field)}: </strong>}
							{message}
						</li>
					))}
				</ul>
			</td>
		</tr>
	);
}

function weight({ fate, findings }: Judged): number {
	if (fate === 'wrong') return 0;
	if (findings.length > 0) return 1;
	return fate === 'unchanged' ? 3 : 2;
}
