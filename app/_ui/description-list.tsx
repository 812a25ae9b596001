import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './description-list.module.css';

/** Facts as term and value. Entries whose value is empty are left out, unless `showEmpty` says what to print. */
export function DescriptionList({
	items,
	layout = 'beside',
	showEmpty,
}: {
	items: readonly { term: string; value: ReactNode; key?: string }[];
	/** `beside` sets terms in a column; `above` suits narrow regions; `grid` sets several side by side. */
	layout?: 'beside' | 'above' | 'grid';
	showEmpty?: string;
}) {
	const shown = items.filter(
		({ value }) => showEmpty !== undefined || (value !== undefined && value !== null && value !== ''),
	);
	return (
		<dl className={classes(styles.list, styles[layout])}>
			{shown.map(({ term, value, key }) => (
				<div key={key ?? term} className={styles.item}>
					<dt>{term}</dt>
					<dd>{value === undefined || value === null || value === '' ? showEmpty : value}</dd>
				</div>
			))}
		</dl>
	);
}
