import Link from 'next/link';
import styles from './organization-name.module.css';

/** An organization by its name in the reader's language; `short` is what stands in tables, the full name on hover. */
export function OrganizationName({ name, short, href }: { name: string; short?: string | null; href?: string }) {
	const shown = short || name;
	const words = short && short !== name ? <abbr title={name}>{shown}</abbr> : shown;
	return href ? (
		<Link className={styles.organization} href={href}>
			{words}
		</Link>
	) : (
		<span className={styles.organization}>{words}</span>
	);
}
