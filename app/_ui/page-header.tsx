import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Translate } from '#server/platform/language.ts';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './page-header.module.css';

/** The way to this page: links down to its parent. The page's own name is its heading. */
export type Crumb = { label: string; href: string };

/** Where one is, what this page is called, what it says in a sentence, and what can be done. */
export function PageHeader({
	t,
	title,
	lead,
	marks,
	actions,
	breadcrumbs = [],
}: {
	t: Translate;
	title: ReactNode;
	lead?: ReactNode;
	/** Tags and marks under the heading, which then has the whole width. */
	marks?: ReactNode;
	actions?: ReactNode;
	breadcrumbs?: readonly Crumb[];
}) {
	return (
		<header className={classes(styles.header, marks !== undefined && styles.marked)}>
			<div className={styles.words}>
				{breadcrumbs.length > 0 && (
					<nav aria-label={t('ui.breadcrumbs')}>
						<ol className={styles.crumbs}>
							{breadcrumbs.map((crumb, at) => (
								<li key={crumb.href}>
									{at > 0 && <Icon name="right" size={12} />}
									<Link href={crumb.href}>{crumb.label}</Link>
								</li>
							))}
						</ol>
					</nav>
				)}
				<h1>{title}</h1>
				{lead && <p className={styles.lead}>{lead}</p>}
			</div>
			{marks && <div className={styles.marks}>{marks}</div>}
			{actions && <div className={styles.actions}>{actions}</div>}
		</header>
	);
}
