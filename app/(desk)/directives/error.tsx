'use client';

import { Actions, Button, LinkButton } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';

/** A fault of ours while the register or a directive was read; the rest of the desk stays usable. */
export default function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
	const t = useTexts('ui');
	return (
		<>
			<h1>{t('error.title')}</h1>
			<Notice tone="danger" label={t('notice.danger')} live>
				<p>{t('error.lead')}</p>
				{error.digest && <p>{t('error.number', { digest: error.digest })}</p>}
			</Notice>
			<Actions>
				<Button kind="primary" onClick={reset}>
					{t('error.retry')}
				</Button>
				<LinkButton href="/">{t('error.home')}</LinkButton>
			</Actions>
		</>
	);
}
