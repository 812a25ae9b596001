'use client';

import { Button } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import styles from './conflict-notice.module.css';

/** Another person's change in ready words; `mine` is what this form holds for the same field. */
export type OthersChange = {
	/** The version that stands now. */
	version: number;
	changedBy: string | null;
	changedAt: string;
	changes: readonly { field: string; label: string; before: string; after: string; mine?: string | undefined }[];
};

/**
 * Says that somebody else saved first: his change beside one's own words, which stay in the form. Stands inside the
 * form, whose submit the button is.
 */
export function ConflictNotice({ change, onOver }: { change: OthersChange; onOver: () => void }) {
	const t = useTexts('conflict');
	const { changedBy, changedAt, changes } = change;
	return (
		<Notice
			tone="warning"
			label={t('label')}
			title={changedBy ? t('changedBy', { name: changedBy, at: changedAt }) : t('changed', { at: changedAt })}
		>
			<div className={styles.words}>
				{changes.length > 0 && <Beside changes={changes} />}
				<p>{t('kept')}</p>
				<div>
					<Button type="submit" onClick={onOver}>
						{t('saveMine')}
					</Button>
				</div>
			</div>
		</Notice>
	);
}

function Beside({ changes }: Pick<OthersChange, 'changes'>) {
	const t = useTexts('conflict');
	const withMine = changes.some(({ mine }) => mine !== undefined);
	return (
		<div className={styles.frame}>
			<table className={styles.table}>
				<caption>{t('caption')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('field')}</th>
						<th scope="col">{t('before')}</th>
						<th scope="col">{t('theirs')}</th>
						{withMine && <th scope="col">{t('mine')}</th>}
					</tr>
				</thead>
				<tbody>
					{changes.map(({ field, label, before, after, mine }) => (
						<tr key={field}>
							<th scope="row">{label}</th>
							<td>{before}</td>
							<td>{after}</td>
							{withMine && <td>{mine ?? '—'}</td>}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
