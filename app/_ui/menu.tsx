'use client';

import { Menu as Base } from '@base-ui/react/menu';
import Link from 'next/link';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu.module.css';
import { usePortalPlace } from './portal-place.ts';

export type MenuEntry = { label: string; icon?: IconName; danger?: boolean; disabled?: boolean } & (
	| { href: string; download?: boolean }
	| { act: () => void }
);

/** A button that unfolds a list of acts and links. For acts that are used seldom: the frequent ones stand open. */
export function Menu({ label, icon, entries }: { label: string; icon?: IconName; entries: readonly MenuEntry[] }) {
	const place = usePortalPlace();
	return (
		<Base.Root modal={false}>
			<Base.Trigger className={styles.trigger}>
				{icon && <Icon name={icon} />}
				{label}
				<Icon name="chevron" size={12} />
			</Base.Trigger>
			<Base.Portal container={place}>
				<Base.Positioner className={styles.positioner} sideOffset={4} align="end" positionMethod="fixed">
					<Base.Popup className={styles.popup}>
						{entries.map((entry) => (
							<Entry key={entry.label} entry={entry} />
						))}
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}

function Entry({ entry }: { entry: MenuEntry }) {
	const inside = (
		<>
			{entry.icon && <Icon name={entry.icon} />}
			{entry.label}
		</>
	);
	const className = entry.danger ? `${styles.item} ${styles.danger}` : styles.item;
	if ('act' in entry) {
		return (
			<Base.Item className={className} disabled={entry.disabled} onClick={entry.act}>
				{inside}
			</Base.Item>
		);
	}
	const link =
		entry.download || entry.href.startsWith('/api/') ? (
			<a href={entry.href} download={entry.download}>
				{inside}
			</a>
		) : (
			<Link href={entry.href}>{inside}</Link>
		);
	return <Base.LinkItem className={className} closeOnClick render={link} />;
}
