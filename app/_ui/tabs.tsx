import Link from 'next/link';
import styles from './tabs.module.css';

/** Views of one thing as links: each has its own address. `count` is a ready string. */
export function Tabs({
	label,
	items,
}: {
	label: string;
	items: readonly { href: string; label: string; count?: string; current?: boolean }[];
}) {
	return (
		<nav className={styles.tabs} aria-label={label}>
			<ul>
				{items.map((item) => (
					<li key={item.href}>
						<Link href={item.href} aria-current={item.current ? 'page' : undefined}>
							{item.label}
							{item.count !== undefined && <span className={styles.count}>{item.count}</span>}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
