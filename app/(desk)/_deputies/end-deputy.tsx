'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useAct } from '#app/(desk)/_acts/use-act.ts';

/** Ends standing in at once. It can be named again, so it is not asked twice. */
export function EndDeputy({ id, name }: { id: string; name: string }) {
	const t = useTexts('deputies');
	const client = useTRPCClient();
	const { pending, act } = useAct();
	return (
		<Button
			size="small"
			disabled={pending}
			aria-label={t('endNamed', { name })}
			onClick={() => act(() => client.deputies.end.mutate({ id }), t('ended'))}
		>
			{t('end')}
		</Button>
	);
}
