'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useAct } from '#app/(desk)/_acts/use-act.ts';

/** Takes back a remark of one's own. */
export function RemoveRemark({ id }: { id: string }) {
	const t = useTexts('talk');
	const client = useTRPCClient();
	const { pending, act } = useAct();
	return (
		<Button
			kind="quiet"
			size="small"
			disabled={pending}
			onClick={() => act(() => client.talk.remove.mutate({ id }), t('taken'))}
		>
			{t('take')}
		</Button>
	);
}
