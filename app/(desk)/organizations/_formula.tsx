import { Disclosure } from '#app/_ui/disclosure.tsx';
import type { Translate } from '#server/platform/language.ts';
import styles from './organizations.module.css';

const points = ['period', 'inTime', 'late', 'notExecuted', 'running', 'leftOut', 'none'] as const;

/** How executive discipline is counted: the formula, and what each of its words takes in. */
export function Formula({ t, open }: { t: Translate; open?: boolean }) {
	return (
		<Disclosure summary={t('organizations.formula.summary')} open={open ?? false}>
			<div className={styles.prose}>
				<p className={styles.formula}>{t('organizations.formula.words')}</p>
				<ul>
					{points.map((point) => (
						<li key={point}>{t(`organizations.formula.${point}`)}</li>
					))}
				</ul>
			</div>
		</Disclosure>
	);
}
