'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useAct } from '#app/(desk)/_acts/use-act.ts';

/** Ends every session but this one. */
export function SignOutOthers() {
	const t = useTexts('account');
	const client = useTRPCClient();
	const { pending, act } = useAct();
	return (
		<Button
			onClick={() => act(() => client.account.signOutOthers.mutate(), t('sessions.signedOut'))}
			disabled={pending}
		>
			{t('sessions.signOutOthers')}
		</Button>
	);
}
