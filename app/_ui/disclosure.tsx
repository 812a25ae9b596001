import type { ReactNode } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './icon.tsx';

/** More of something, unfolded on demand by the browser itself. Stands open on paper only if open on screen. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
	return (
		<details className={styles.disclosure} open={open}>
			<summary>
				<Icon name="right" size={12} className={styles.sign} />
				{summary}
			</summary>
			<div className={styles.body}>{children}</div>
		</details>
	);
}
