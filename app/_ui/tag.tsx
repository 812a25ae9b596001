import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './tag.module.css';

export type TagTone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

/** A word in a quiet frame. The word carries the meaning; tone and shape only help. */
export function Tag({
	tone = 'neutral',
	filled,
	outlined,
	title,
	children,
}: {
	tone?: TagTone;
	/** The loud form: full colour. */
	filled?: boolean;
	outlined?: boolean;
	title?: string | undefined;
	children: ReactNode;
}) {
	return (
		<span
			className={classes(styles.tag, styles[tone], filled && styles.filled, outlined && styles.outlined)}
			title={title}
		>
			{children}
		</span>
	);
}
