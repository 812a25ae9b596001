import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Words for readers by ear, where the eye sees the same otherwise. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
	return <span className={styles.hidden}>{children}</span>;
}

/** The first stop of the Tab key on every page: straight to `<main id="content">`. */
export function SkipLink({ children }: { children: ReactNode }) {
	return (
		<a className={styles.skip} href="#content">
			{children}
		</a>
	);
}
