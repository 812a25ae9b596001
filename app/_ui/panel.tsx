import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './panel.module.css';

/**
 * A framed region with a heading. `flush` lets a table touch the frame; `id` makes it a place to link to.
 * Without children it is its heading alone: a region in which nothing stands yet takes one line.
 */
export function Panel({
	title,
	lead,
	actions,
	level = 2,
	flush,
	id,
	children,
}: {
	title?: ReactNode;
	lead?: ReactNode;
	actions?: ReactNode;
	level?: 2 | 3;
	flush?: boolean;
	id?: string;
	children?: ReactNode;
}) {
	const heading = id ? `${id}-title` : undefined;
	return (
		<section className={styles.panel} id={id} aria-labelledby={title ? heading : undefined}>
			{title && (
				<SectionHeader title={title} lead={lead} actions={actions} level={level} id={heading} bare={!children} />
			)}
			{children && <div className={classes(styles.body, flush && styles.flush)}>{children}</div>}
		</section>
	);
}

/** Heading of a part of a page, what it means in a sentence, and what can be done with it. */
function SectionHeader({
	title,
	lead,
	actions,
	level = 2,
	id,
	bare,
}: {
	title: ReactNode;
	lead?: ReactNode;
	actions?: ReactNode;
	level?: 2 | 3;
	id?: string | undefined;
	bare: boolean;
}) {
	const Heading = level === 2 ? 'h2' : 'h3';
	return (
		<header className={classes(styles.head, styles.inset, bare && styles.bare)}>
			<div className={styles.words}>
				<Heading id={id}>{title}</Heading>
				{lead && <p className={styles.lead}>{lead}</p>}
			</div>
			{actions && <div className={styles.actions}>{actions}</div>}
		</header>
	);
}

/** Regions one under the other with the page's usual distance. */
export function Stack({ gap = 'normal', children }: { gap?: 'tight' | 'normal' | 'wide'; children: ReactNode }) {
	return <div className={classes(styles.stack, styles[gap])}>{children}</div>;
}

/**
 * Regions side by side, as many as fit. `main-aside` gives the first child two thirds
 * and keeps the second beside it; on narrow screens all stand one under the other.
 */
export function Columns({
	kind = 'even',
	children,
}: {
	kind?: 'even' | 'main-aside' | 'figures';
	children: ReactNode;
}) {
	const shape = { even: styles.even, 'main-aside': styles.mainAside, figures: styles.figures }[kind];
	return <div className={classes(styles.columns, shape)}>{children}</div>;
}
