'use client';

import { Progress as Bar } from '#app/_ui/progress.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import styles from './import.module.css';

/** How far reading, trying out or importing has come. */
export function Progress({ what, done, of }: { what: 'reading' | 'checking' | 'taking'; done: number; of: number }) {
	const t = useTexts('imports');
	return (
		<div className={styles.progress} role="status">
			<p>{t(`work.${what}`)}</p>
			<Bar
				{...(of > 0 ? { value: done, max: of } : {})}
				label={t(`work.${what}`)}
				text={of > 0 ? `${done} / ${of}` : ''}
			/>
		</div>
	);
}
