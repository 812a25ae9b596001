'use client';

import { Button } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import styles from './workbench.module.css';

/** A tab was closed with changes that never arrived, and the text was changed elsewhere since: a person chooses. */
export function LeftNotice({ onTake, onLeave }: { onTake: () => void; onLeave: () => void }) {
	const t = useTexts('capture');
	return (
		<Notice tone="warning" title={t('left.title')} live>
			<p>{t('left.text')}</p>
			<div className={styles.acts}>
				<Button size="small" onClick={onTake}>
					{t('left.take')}
				</Button>
				<Button size="small" onClick={onLeave}>
					{t('left.leave')}
				</Button>
			</div>
		</Notice>
	);
}
