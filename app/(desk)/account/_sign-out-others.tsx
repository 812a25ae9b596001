'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';

/** Ends every session but this one. */
export function SignOutOthers() {
	const t = useTexts('account');
	const ui = useTexts('ui');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const [pending, setPending] = useState(false);

	async function signOut() {
		setPending(true);
		try {
			await client.account.signOutOthers.mutate();
			notify({ title: t('sessions.signedOut') });
			router.refresh();
		} catch (error) {
			notify({ title: refusedBy(error)?.message ?? ui('form.failed'), tone: 'danger' });
		} finally {
			setPending(false);
		}
	}

	return (
		<Button onClick={signOut} disabled={pending}>
			{t('sessions.signOutOthers')}
		</Button>
	);
}
