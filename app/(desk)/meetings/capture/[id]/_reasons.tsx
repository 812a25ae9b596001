'use client';

import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import { reasonKey } from '#server/minutes/reason-keys.ts';
import styles from './card.module.css';

/** Why the reading proposed each part, and what else the words name. */
export function Reasons({ card: { proposed } }: { card: Card }) {
	const t = useTexts('capture');
	if (!proposed) return null;
	const { reasons, unknown, links, indicators } = proposed;
	const lists = [
		{ key: 'unknown', values: unknown },
		{ key: 'links', values: links },
		{ key: 'indicators', values: indicators },
	].filter(({ values }) => values.length > 0);
	return (
		<details className={styles.reasons}>
			<summary>{t('why')}</summary>
			<dl>
				{reasons.map(({ part, code }) => (
					<div key={part}>
						<dt>{t(`parts.${part}`)}</dt>
						<dd>{t(`reasons.${reasonKey(part, code)}`)}</dd>
					</div>
				))}
				{lists.map(({ key, values }) => (
					<div key={key}>
						<dt>{t(`parts.${key}`)}</dt>
						<dd>{values.join('; ')}</dd>
					</div>
				))}
			</dl>
		</details>
	);
}
