'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Conflict, FieldName } from './_conflict.ts';
import styles from './_conflict-notice.module.css';

/** The other person's change beside one's own words, field by field; each may be taken over. */
export function ConflictNotice({
	conflict,
	at,
	options,
	onTake,
}: {
	conflict: Conflict;
	/** When the other change was made, in ready words. */
	at?: string | undefined;
	options: { kinds: readonly Option[]; levels: readonly Option[]; languages: readonly Option[] };
	onTake: (field: FieldName, theirs: string) => void;
}) {
	const t = useTexts('meetings');
	const { by, clashes, merged } = conflict;
	const [taken, setTaken] = useState<readonly FieldName[]>([]);
	const choices: Partial<Record<FieldName, readonly Option[]>> = {
		kind: options.kinds,
		chairLevel: options.levels,
		language: options.languages,
	};
	const shown = (field: FieldName, value: string) =>
		choices[field]?.find((option) => option.value === value)?.label ?? (value || t('conflict.empty'));
	return (
		<Notice tone="warning" title={by ? t('conflict.title', { name: by }) : t('conflict.titleUnknown')} live>
			<p>
				{at && `${t('conflict.at', { at })}. `}
				{t('conflict.text')}
			</p>
			{merged.length > 0 && (
				<p>{t('conflict.merged', { fields: merged.map(({ field }) => t(`facts.${field}`)).join(', ') })}</p>
			)}
			{clashes.length > 0 && (
				<div className={styles.frame}>
					<table className={styles.table}>
						<caption>{t('conflict.caption')}</caption>
						<thead>
							<tr>
								<th scope="col">{t('conflict.field')}</th>
								<th scope="col">{t('conflict.theirs')}</th>
								<th scope="col">{t('conflict.yours')}</th>
							</tr>
						</thead>
						<tbody>
							{clashes.map(({ field, theirs, mine }) => (
								<tr key={field}>
									<th scope="row">{t(`facts.${field}`)}</th>
									<td>
										<div className={styles.text}>{shown(field, theirs)}</div>
										<Button
											size="small"
											disabled={taken.includes(field)}
											onClick={() => {
												onTake(field, theirs);
												setTaken([...taken, field]);
											}}
										>
											{t(taken.includes(field) ? 'conflict.taken' : 'conflict.take')}
										</Button>
									</td>
									<td>
										<div className={styles.text}>{shown(field, mine)}</div>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</Notice>
	);
}
