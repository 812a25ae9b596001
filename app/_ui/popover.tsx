'use client';

import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu.module.css';
import { usePortalPlace } from './portal-place.ts';

/** A button and a small panel beside it, for what is read on demand: an explanation, a few settings. */
export function Popover({ label, icon, children }: { label: string; icon?: IconName; children: ReactNode }) {
	const place = usePortalPlace();
	return (
		<Base.Root>
			<Base.Trigger className={styles.trigger}>
				{icon && <Icon name={icon} />}
				{label}
			</Base.Trigger>
			<Base.Portal container={place}>
				<Base.Positioner
					className={styles.positioner}
					sideOffset={4}
					align="start"
					collisionPadding={8}
					positionMethod="fixed"
				>
					<Base.Popup className={styles.panel} aria-label={label}>
						{children}
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}
