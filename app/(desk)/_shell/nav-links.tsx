'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon, type IconName } from '#app/_ui/icon.tsx';
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx';
import styles from './shell.module.css';

/** One place of the desk. `count` is a ready string; `countLabel` says to readers by ear what is counted. */
export type NavItem = { href: string; label: string; icon?: IconName; count?: string; countLabel?: string };

/** Where a link leads, without the view it opens with. */
function placeOf({ href }: NavItem): string {
	return href.split('?', 1)[0] ?? href;
}

/** Links to the places; the one that the current page belongs to is marked. */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
	const path = usePathname();
	const within = (place: string) => (place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`));
	// A place inside another place: only the inner one is where the reader is.
	const nearest = Math.max(
		...items
			.map(placeOf)
			.filter(within)
			.map((place) => place.length),
	);
	const here = (place: string) => within(place) && place.length === nearest;
	return (
		<ul className={styles.places}>
			{items.map((item) => (
				<li key={item.href}>
					<Link
						className={styles.place}
						href={item.href}
						aria-current={here(placeOf(item)) ? (path === placeOf(item) ? 'page' : 'true') : undefined}
					>
						{item.icon && <Icon name={item.icon} />}
						<span className={styles.placeLabel}>{item.label}</span>
						{item.count !== undefined && (
							<span className={styles.count}>
								{item.count}
								{item.countLabel && <VisuallyHidden> {item.countLabel}</VisuallyHidden>}
							</span>
						)}
					</Link>
				</li>
			))}
		</ul>
	);
}
