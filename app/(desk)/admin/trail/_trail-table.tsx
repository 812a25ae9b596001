import Link from 'next/link';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { trailActor } from '#app/(desk)/directives/_trail-sentence.ts';
import { formatInstant } from '#server/platform/dates.ts';
import { hasSentence, type Locale, type Translate } from '#server/platform/language.ts';
import type { TrailRow } from '#server/trail/outputs.ts';
import styles from './_trail.module.css';

/** Events as rows; what was recorded with each unfolds. */
export function TrailTable({ t, locale, rows }: { t: Translate; locale: Locale; rows: readonly TrailRow[] }) {
	const named = (name: string) => t(`admin.trail.column.${name}`);
	const columns: Column<TrailRow>[] = [
		{ key: 'seq', header: named('seq'), align: 'end', width: 'narrow', cell: (row) => row.seq },
		{
			key: 'at',
			header: named('at'),
			width: 'narrow',
			cell: (row) => <time dateTime={row.at}>{formatInstant(locale, row.at)}</time>,
		},
		{ key: 'what', header: named('what'), primary: true, cell: (row) => actionName(t, locale, row.action) },
		{ key: 'subject', header: named('subject'), cell: (row) => subjectOf(row) },
		{
			key: 'who',
			header: named('who'),
			cell: (row) =>
				row.actorId ? (
					trailActor(locale, row.actorName, row.facts)
				) : (
					<span title={row.actorName}>{t('admin.trail.system')}</span>
				),
		},
		{ key: 'details', header: named('details'), cell: (row) => <Details t={t} row={row} /> },
	];
	return (
		<DataTable
			t={t}
			caption={t('admin.trail.title')}
			columns={columns}
			rows={rows}
			rowKey={(row) => String(row.seq)}
			empty={<EmptyState title={t('admin.trail.empty.title')}>{t('admin.trail.empty.text')}</EmptyState>}
		/>
	);
}

/** An action in words; one that has none yet is shown by its code. */
function actionName(t: Translate, locale: Locale, action: string): string {
	const key = `admin.trail.actions.${action}`;
	return hasSentence(locale, key) ? t(key) : action;
}

/** Leads to what the event is about, where that has a page. */
function subjectOf(row: TrailRow): ReactNode {
	const { subject, subjectKind, subjectId, directiveId } = row;
	if (!subject) return subjectKind === 'person' || subjectKind === 'organization' ? subjectId : null;
	if (directiveId) return <Link href={`/directives/${subject}`}>{subject}</Link>;
	if (subjectKind === 'meeting') return <Link href={`/meetings/${subjectId}`}>{subject}</Link>;
	return subject;
}

function Details({ t, row }: { t: Translate; row: TrailRow }) {
	const facts = Object.entries(row.facts).filter(([, value]) => value !== null && value !== undefined);
	return (
		<Disclosure summary={t('admin.trail.facts')}>
			<dl className={styles.facts}>
				{facts.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{said(t, value)}</dd>
					</div>
				))}
				<div>
					<dt>{t('admin.trail.hash')}</dt>
					<dd className={styles.hash}>{row.hash}</dd>
				</div>
			</dl>
		</Disclosure>
	);
}

/** A recorded value in a line or several: texts plainly, a change as from and to, anything else with parts as JSON. */
function said(t: Translate, value: unknown): string {
	if (value === null || value === '') return t('admin.trail.nothing');
	if (typeof value === 'string') return value;
	if (!isParts(value)) return JSON.stringify(value);
	if ('from' in value && 'to' in value) {
		return t('admin.trail.change', { from: said(t, value.from), to: said(t, value.to) });
	}
	const parts = Object.entries(value).filter(([, part]) => isParts(part) && 'from' in part);
	if (parts.length === 0) return JSON.stringify(value);
	return parts.map(([name, part]) => `${name}: ${said(t, part)}`).join('\n');
}

function isParts(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
