import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

type Look = {
	/** `primary` once a page; `quiet` has no frame; `danger` for what cannot be undone. */
	kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
	size?: 'normal' | 'small';
	icon?: IconName;
	/** Shown as a drawing only; `children` is then its spoken name. */
	iconOnly?: boolean;
	children: ReactNode;
};

function look({ kind = 'secondary', size = 'normal', iconOnly }: Look, extra?: string): string | undefined {
	return classes(styles.button, styles[kind], size === 'small' && styles.small, iconOnly && styles.iconOnly, extra);
}

function Inside({ icon, iconOnly, children }: Look) {
	return (
		<>
			{icon && <Icon name={icon} />}
			<span className={iconOnly ? styles.spoken : undefined}>{children}</span>
		</>
	);
}

/** A button that acts. `type` is `button` unless said otherwise. */
export function Button({
	kind,
	size,
	icon,
	iconOnly,
	children,
	className,
	...rest
}: Look & Omit<ComponentProps<'button'>, keyof Look>) {
	const inside = { kind, size, icon, iconOnly, children } as Look;
	return (
		<button type="button" {...rest} className={look(inside, className)}>
			<Inside {...inside} />
		</button>
	);
}

/** A link that looks like a button: it goes somewhere. `download` links leave the router alone. */
export function LinkButton({
	kind,
	size,
	icon,
	iconOnly,
	children,
	className,
	href,
	download,
	...rest
}: Look & Omit<ComponentProps<'a'>, keyof Look | 'href'> & { href: string }) {
	const inside = { kind, size, icon, iconOnly, children } as Look;
	if (download !== undefined || href.startsWith('/api/')) {
		return (
			<a {...rest} href={href} download={download} className={look(inside, className)}>
				<Inside {...inside} />
			</a>
		);
	}
	return (
		<Link {...rest} href={href} className={look(inside, className)}>
			<Inside {...inside} />
		</Link>
	);
}

/** Buttons side by side, wrapping on narrow screens. */
export function Actions({ children }: { children: ReactNode }) {
	return <div className={styles.actions}>{children}</div>;
}
