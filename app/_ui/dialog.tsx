'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import type { IconName } from './icon.tsx';
import { PortalPlace } from './portal-place.ts';
import { useTexts } from './texts-provider.tsx';

/**
 * A question in front of the page, in the browser's own dialog: it holds the focus, closes with Escape
 * and gives the focus back. Nothing inside stands in the page while it is closed.
 */
function Dialog({
	open,
	onClose,
	title,
	wide,
	children,
}: {
	open: boolean;
	onClose: () => void;
	title: string;
	wide?: boolean;
	children: ReactNode;
}) {
	const t = useTexts('ui');
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);

	useEffect(() => {
		const element = dialog.current;
		if (!element) return;
		if (open && !element.open) {
			element.showModal();
			// The work begins in the first field, not at the button that closes.
			element.querySelector<HTMLElement>('[data-field] :is(input:not([type=hidden]), select, textarea)')?.focus();
		}
		if (!open && element.open) element.close();
	}, [open]);

	return (
		<dialog
			ref={dialog}
			className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
			aria-labelledby={id}
			onClose={(event) => {
				if (event.target === event.currentTarget) onClose();
			}}
		>
			{open && (
				<PortalPlace.Provider value={dialog}>
					<header className={styles.head}>
						<h2 id={id}>{title}</h2>
						<Button kind="quiet" size="small" icon="close" iconOnly onClick={onClose}>
							{t('close')}
						</Button>
					</header>
					<div className={styles.body}>{children}</div>
				</PortalPlace.Provider>
			)}
		</dialog>
	);
}

/** A button and the dialog that it opens; `children` gets the way to close it. */
export function DialogButton({
	label,
	spoken,
	title,
	kind,
	size,
	icon,
	disabled,
	wide,
	children,
}: {
	label: string;
	/** What readers by ear hear instead of the label, where several buttons bear the same. */
	spoken?: string;
	title?: string;
	kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
	size?: 'normal' | 'small';
	icon?: IconName;
	disabled?: boolean;
	wide?: boolean;
	children: ReactNode | ((close: () => void) => ReactNode);
}) {
	const [open, setOpen] = useState(false);
	const close = () => setOpen(false);
	return (
		<>
			<Button
				kind={kind ?? 'secondary'}
				size={size ?? 'normal'}
				{...(icon ? { icon } : {})}
				disabled={disabled}
				aria-haspopup="dialog"
				aria-label={spoken}
				onClick={() => setOpen(true)}
			>
				{label}
			</Button>
			<Dialog open={open} onClose={close} title={title ?? label} wide={wide ?? false}>
				{typeof children === 'function' ? children(close) : children}
			</Dialog>
		</>
	);
}
