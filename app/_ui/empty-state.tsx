import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here yet: what that means and what to do next. */
export function EmptyState({
	title,
	icon = 'document',
	actions,
	children,
}: {
	title: string;
	icon?: IconName;
	actions?: ReactNode;
	children?: ReactNode;
}) {
	return (
		<div className={styles.empty}>
			<Icon name={icon} size={28} className={styles.icon} />
			<p className={styles.title}>{title}</p>
			{children && <div className={styles.text}>{children}</div>}
			{actions && <div className={styles.actions}>{actions}</div>}
		</div>
	);
}
