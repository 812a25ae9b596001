'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useTexts } from './texts-provider.tsx';
import styles from './toast.module.css';

/** Holds the short messages that follow an act. Stands once, in the root layout. */
export function ToastRegion({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
	return (
		<CSPProvider nonce={nonce} disableStyleElements>
			<Toast.Provider limit={3} timeout={7000}>
				{children}
				<Toast.Portal>
					<Toast.Viewport className={styles.region}>
						<Shown />
					</Toast.Viewport>
				</Toast.Portal>
			</Toast.Provider>
		</CSPProvider>
	);
}

function Shown() {
	const { toasts } = Toast.useToastManager();
	const t = useTexts('ui');
	return toasts.map((toast) => (
		<Toast.Root key={toast.id} toast={toast} className={styles.toast} data-tone={toast.type}>
			<Icon name={toast.type === 'danger' ? 'alert' : 'check'} className={styles.icon} />
			<div className={styles.words}>
				<Toast.Title className={styles.title} />
				<Toast.Description className={styles.description} />
			</div>
			<Toast.Action className={styles.action} />
			<Toast.Close className={styles.close} aria-label={t('close')}>
				<Icon name="close" />
			</Toast.Close>
		</Toast.Root>
	));
}

/**
 * Says in passing that something happened: `notify({ title, description?, tone?, undo? })`.
 * Only for what need not be kept: a problem of a form is told by the form.
 */
export function useToast(): (message: {
	title: string;
	description?: string;
	tone?: 'success' | 'danger';
	undo?: { label: string; act: () => void };
}) => void {
	const manager = Toast.useToastManager();
	return ({ title, description, tone = 'success', undo }) => {
		manager.add({
			title,
			description,
			type: tone,
			priority: tone === 'danger' ? 'high' : 'low',
			actionProps: undo ? { children: undo.label, onClick: undo.act } : undefined,
		});
	};
}
