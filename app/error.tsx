'use client';

import { Actions, Button, LinkButton } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import styles from './error.module.css';

/** A fault of ours. The number finds it in the server's log; its words never leave the server. */
export default function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
	const t = useTexts('ui');
	return (
		<div className={styles.fault} role="alert">
			<h1>{t('error.title')}</h1>
			<p>{t('error.lead')}</p>
			{error.digest && <p className={styles.number}>{t('error.number', { digest: error.digest })}</p>}
			<Actions>
				<Button kind="primary" onClick={reset}>
					{t('error.retry')}
				</Button>
				<LinkButton href="/">{t('error.home')}</LinkButton>
			</Actions>
		</div>
	);
}
