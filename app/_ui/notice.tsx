import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './notice.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

type Tone = 'info' | 'success' | 'warning' | 'danger';

const drawing: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'alert', danger: 'warning' };

/** A passage that must not be overlooked. `label` says in a word what kind it is, to readers by ear. */
export function Notice({
	tone = 'info',
	title,
	label,
	compact,
	live,
	children,
}: {
	tone?: Tone;
	title?: ReactNode;
	label?: string;
	compact?: boolean;
	/** Read out when it appears. */
	live?: boolean;
	children?: ReactNode;
}) {
	return (
		<div className={classes(styles.notice, styles[tone], compact && styles.compact)} role={live ? 'status' : undefined}>
			<Icon name={drawing[tone]} className={styles.icon} />
			<div className={styles.words}>
				{label && <VisuallyHidden>{label}: </VisuallyHidden>}
				{title && <p className={styles.title}>{title}</p>}
				{children && <div>{children}</div>}
			</div>
		</div>
	);
}
