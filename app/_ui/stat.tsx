import Link from 'next/link';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './stat.module.css';

/** One headline figure that leads to what it counts. `value` is a ready string. Stand in `<Columns kind="figures">`. */
export function Stat({
	value,
	label,
	note,
	href,
	tone,
}: {
	value: string;
	label: string;
	note?: ReactNode;
	href?: string;
	tone?: 'danger' | 'warning' | 'success';
}) {
	const inside = (
		<>
			<span className={styles.value}>{value}</span>
			<span className={styles.label}>{label}</span>
			{note && <span className={styles.note}>{note}</span>}
		</>
	);
	const className = classes(styles.stat, tone && styles[tone], href && styles.link);
	return href ? (
		<Link className={className} href={href}>
			{inside}
		</Link>
	) : (
		<div className={className}>{inside}</div>
	);
}
