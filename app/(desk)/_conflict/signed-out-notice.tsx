'use client';

import { usePathname } from 'next/navigation';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';

/** The session ended while a form was being filled in: sign in beside it, then send it again. */
export function SignedOutNotice() {
	const t = useTexts('conflict');
	const here = usePathname();
	return (
		<Notice tone="warning" label={t('label')} title={t('signedOut')}>
			<p>
				{t('signedOutKept')}{' '}
				<a href={`/sign-in?returnTo=${encodeURIComponent(here)}`} target="_blank" rel="noopener">
					{t('signIn')}
				</a>
			</p>
		</Notice>
	);
}
