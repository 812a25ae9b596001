'use client';

import { useEffect, useRef } from 'react';
import { LinkButton } from '#app/_ui/button.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import { type Query, withQuery } from '#app/_ui/query.ts';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useHydrated } from '#app/_ui/use-hydrated.ts';
import { BulkAssign, BulkRemind, BulkTag } from './bulk-forms.tsx';
import styles from './selection.module.css';
import { useSelection } from './selection.tsx';

/** What the reader's roles let them do with several directives. */
export type BulkRights = { people: Option[] | null; remind: boolean; tag: boolean; words: string[] };

/** Selects all rows shown, says how many are selected and offers what can be done with them. */
export function BulkBar({ rights, order }: { rights: BulkRights; order: Query }) {
	const t = useTexts('directives');
	const { rows, chosen, choose } = useSelection();
	const all = useRef<HTMLInputElement>(null);
	const hydrated = useHydrated();
	const some = chosen.length > 0 && chosen.length < rows.length;

	useEffect(() => {
		if (all.current) all.current.indeterminate = some;
	}, [some]);

	if (!hydrated || rows.length === 0) return null;
	const numbers = chosen.map(({ number }) => number);
	return (
		<fieldset className={styles.bar} aria-label={t('bulk.title')}>
			<label className={styles.all}>
				<input
					ref={all}
					type="checkbox"
					checked={chosen.length === rows.length}
					onChange={(event) =>
						choose(
							rows.map(({ number }) => number),
							event.target.checked,
						)
					}
				/>
				{t('bulk.all')}
			</label>
			<span className={styles.count} role="status">
				{chosen.length > 0 ? t('bulk.count', { count: String(chosen.length) }) : ''}
			</span>
			{chosen.length > 0 && (
				<div className={styles.acts}>
					{rights.people && <BulkAssign people={rights.people} />}
					{rights.remind && <BulkRemind />}
					{rights.tag && <BulkTag name="tag" words={rights.words} />}
					{rights.tag && rights.words.length > 0 && <BulkTag name="untag" words={rights.words} />}
					{(['xlsx', 'csv', 'json'] as const).map((kind) => (
						<LinkButton
							key={kind}
							size="small"
							icon="download"
							href={withQuery(`/api/exports/register.${kind}`, { ...order, number: numbers })}
							download
						>
							{t('bulk.export', { kind: kind.toUpperCase() })}
						</LinkButton>
					))}
				</div>
			)}
		</fieldset>
	);
}
